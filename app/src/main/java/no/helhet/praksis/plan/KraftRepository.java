package no.helhet.praksis.plan;

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

/// SQL on `plan.gjeldende_mal` and `plan.gjeldende_steg`: the goals and steps in force.
@Repository
class KraftRepository {
    private final JdbcClient jdbc;

    KraftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The goals and steps of the version take over. A step that is done stays done.
    void putInForce(Plan plan, Planinnhold innhold) {
        var steps = innhold.mal().stream().flatMap(m -> innhold.steg(m.id()).stream()).toList();
        jdbc.sql("delete from plan.gjeldende_mal where kommunenr = :k and plan_id = :p")
                .param("k", plan.id().kommunenr())
                .param("p", plan.id().id())
                .update();
        jdbc.sql(
                        """
                        delete from plan.gjeldende_steg
                        where kommunenr = :k and plan_id = :p and steg_id <> all (:steps)
                        """)
                .param("k", plan.id().kommunenr())
                .param("p", plan.id().id())
                .param("steps", steps.stream().map(Plandel::id).toArray(UUID[]::new))
                .update();
        int nr = 0;
        for (var mal : innhold.mal()) {
            goal(plan, mal, ++nr);
            int at = 0;
            for (var steg : innhold.steg(mal.id())) {
                step(plan, mal, steg, ++at);
            }
        }
    }

    private void goal(Plan plan, Plandel mal, int nr) {
        jdbc.sql(
                        """
                        insert into plan.gjeldende_mal (kommunenr, plan_id, mal_id, person_id, nr,
                          ord, hvis) values (:k, :p, :m, :person, :nr, :ord, :hvis)
                        """)
                .param("k", plan.id().kommunenr())
                .param("p", plan.id().id())
                .param("m", mal.id())
                .param("person", plan.personId().id())
                .param("nr", nr)
                .param("ord", mal.text("ord"))
                .param("hvis", mal.text("hvis"))
                .update();
    }

    private void step(Plan plan, Plandel mal, Plandel steg, int nr) {
        jdbc.sql(
                        """
                        insert into plan.gjeldende_steg (kommunenr, plan_id, steg_id, mal_id,
                          person_id, nr, hva, hvordan, omfang, hvem, navn, frist)
                        values (:k, :p, :s, :m, :person, :nr, :hva, :hvordan, :omfang, :hvem, :navn,
                          :frist)
                        on conflict (kommunenr, steg_id) do update
                        set nr = excluded.nr, hva = excluded.hva, hvordan = excluded.hvordan,
                          omfang = excluded.omfang, hvem = excluded.hvem, navn = excluded.navn,
                          frist = excluded.frist
                        """)
                .param("k", plan.id().kommunenr())
                .param("p", plan.id().id())
                .param("s", steg.id())
                .param("m", mal.id())
                .param("person", plan.personId().id())
                .param("nr", nr)
                .param("hva", steg.text("hva"))
                .param("hvordan", steg.text("hvordan"))
                .param("omfang", steg.text("omfang"))
                .param("hvem", steg.text("hvem"))
                .param("navn", steg.text("hvem").equals("PERSON") ? "" : steg.text("navn"))
                .param("frist", steg.day("frist"))
                .update();
    }

    /// The steps in force, in the order of the plan.
    List<Plansteg> findSteps(PlanId id) {
        return jdbc.sql(
                        """
                        select * from plan.gjeldende_steg where kommunenr = :k and plan_id = :p
                        order by mal_id, nr
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(KraftRepository::readStep)
                .list();
    }

    /// The goals in force, in the order of the plan.
    List<PlanIKraft.Maltekst> findGoals(PlanId id) {
        return jdbc.sql(
                        """
                        select mal_id, nr, ord from plan.gjeldende_mal
                        where kommunenr = :k and plan_id = :p
                        order by nr
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(
                        (row, i) ->
                                new PlanIKraft.Maltekst(
                                        row.getObject("mal_id", UUID.class),
                                        row.getInt("nr"),
                                        row.getString("ord")))
                .list();
    }

    Optional<Plansteg> findStep(String kommunenr, UUID steg) {
        return jdbc.sql("select * from plan.gjeldende_steg where kommunenr = :k and steg_id = :s")
                .param("k", kommunenr)
                .param("s", steg)
                .query(KraftRepository::readStep)
                .optional();
    }

    /// @param when null takes it back
    /// @return false when nothing changed
    boolean markDone(String kommunenr, UUID steg, @Nullable Instant when, String navn) {
        return jdbc.sql(
                                """
                                update plan.gjeldende_steg set gjort = :t, gjort_navn = :n
                                where kommunenr = :k and steg_id = :s
                                  and (gjort is null) <> (:t::timestamptz is null)
                                """)
                        .param("t", when == null ? null : when.atOffset(ZoneOffset.UTC))
                        .param("n", when == null ? null : navn)
                        .param("k", kommunenr)
                        .param("s", steg)
                        .update()
                == 1;
    }

    static Plansteg readStep(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        var done = row.getObject("gjort", OffsetDateTime.class);
        return new Plansteg(
                new PlanId(k, row.getObject("plan_id", UUID.class)),
                row.getObject("steg_id", UUID.class),
                new MalId(k, row.getObject("mal_id", UUID.class)),
                row.getString("hva"),
                row.getString("hvordan"),
                row.getString("omfang"),
                row.getString("hvem"),
                row.getString("navn"),
                row.getObject("frist", LocalDate.class),
                done == null ? null : done.toInstant(),
                row.getString("gjort_navn"));
    }
}
