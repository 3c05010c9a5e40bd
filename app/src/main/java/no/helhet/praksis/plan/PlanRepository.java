package no.helhet.praksis.plan;

import no.helhet.platform.database.Actor;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on `plan.plan`.
@Repository
class PlanRepository {
    private final JdbcClient jdbc;

    PlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the person has a plan already
    boolean insert(PlanId id, PersonId person, Actor actor, Instant when) {
        return jdbc.sql(
                                """
                                insert into plan.plan (kommunenr, id, person_id, enhetsnr,
                                  koordinator, koordinator_navn, begynt, begynt_av, begynt_navn)
                                values (:k, :id, :p, :e, :b, :n, :t, :b, :n)
                                on conflict do nothing
                                """)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .param("p", person.id())
                        .param("e", actor.enhetsnr())
                        .param("b", actor.id())
                        .param("n", actor.navn())
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Plan> find(PlanId id) {
        return one(id, "select *", "");
    }

    /// Holds the plan until the transaction ends, beside others who write in it. What the
    /// transaction writes from here on lies in its district.
    Optional<Plan> share(PlanId id) {
        return one(id, "select *, platform.work_in(bydel)", " for share");
    }

    /// Holds the plan alone.
    Optional<Plan> lock(PlanId id) {
        return one(id, "select *, platform.work_in(bydel)", " for update");
    }

    private Optional<Plan> one(PlanId id, String select, String hold) {
        return jdbc.sql(select + " from plan.plan where kommunenr = :k and id = :id" + hold)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(PlanRepository::read)
                .optional();
    }

    /// The person's plans: the one that runs first, then the newest.
    List<Plan> findByPerson(PersonId id) {
        return jdbc.sql(
                        """
                        select * from plan.plan where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :p))::uuid[])
                        order by avsluttet desc nulls first, begynt desc
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(PlanRepository::read)
                .list();
    }

    void approve(PlanId id, int nr, @Nullable LocalDate evaluering) {
        update(
                id,
                "versjon = :nr, utkast = false, spurt = null, spurt_navn = null,"
                        + " neste_evaluering = :e",
                new Object[] {"nr", nr, "e", evaluering});
    }

    void draft(PlanId id) {
        update(id, "utkast = true", new Object[] {});
    }

    /// @param when null when the person is not asked any more
    void ask(PlanId id, @Nullable Instant when, @Nullable String navn) {
        update(
                id,
                "spurt = :t, spurt_navn = :n",
                new Object[] {"t", when == null ? null : when.atOffset(ZoneOffset.UTC), "n", navn});
    }

    void coordinate(PlanId id, UUID bruker, String navn) {
        update(
                id,
                "koordinator = :b, koordinator_navn = :n",
                new Object[] {"b", bruker, "n", navn});
    }

    void evaluate(PlanId id, LocalDate neste) {
        update(id, "neste_evaluering = :e", new Object[] {"e", neste});
    }

    /// @param slutt null takes the end back
    void end(PlanId id, Plan.@Nullable Slutt slutt) {
        update(
                id,
                "avsluttet = :d, avsluttet_grunn = :g, avsluttet_navn = :n",
                new Object[] {
                    "d", slutt == null ? null : slutt.dag(),
                    "g", slutt == null ? null : slutt.grunn(),
                    "n", slutt == null ? null : slutt.navn()
                });
    }

    private void update(PlanId id, String set, @Nullable Object[] named) {
        var statement =
                jdbc.sql("update plan.plan set " + set + " where kommunenr = :k and id = :id")
                        .param("k", id.kommunenr())
                        .param("id", id.id());
        for (int i = 0; i < named.length; i += 2) {
            statement = statement.param(String.valueOf(named[i]), named[i + 1]);
        }
        statement.update();
    }

    private static Plan read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        var ended = row.getObject("avsluttet", LocalDate.class);
        var asked = row.getObject("spurt", OffsetDateTime.class);
        return new Plan(
                new PlanId(k, row.getObject("id", UUID.class)),
                new PersonId(k, row.getObject("person_id", UUID.class)),
                row.getString("enhetsnr"),
                row.getObject("koordinator", UUID.class),
                row.getString("koordinator_navn"),
                row.getInt("versjon"),
                row.getBoolean("utkast"),
                asked == null ? null : asked.toInstant(),
                row.getObject("neste_evaluering", LocalDate.class),
                row.getObject("begynt", OffsetDateTime.class).toInstant(),
                row.getString("begynt_navn"),
                ended == null
                        ? null
                        : new Plan.Slutt(
                                ended,
                                row.getString("avsluttet_grunn"),
                                row.getString("avsluttet_navn")));
    }
}
