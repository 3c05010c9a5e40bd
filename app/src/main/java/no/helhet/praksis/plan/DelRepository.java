package no.helhet.praksis.plan;

import no.helhet.platform.database.Actor;
import no.helhet.praksis.plan.Plandel.Tekst;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on `plan.del`, `plan.felt` and its history.
@Repository
class DelRepository {
    private final JdbcClient jdbc;

    DelRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All that is written, without what was removed; the steps of a removed goal neither.
    Planinnhold read(PlanId id) {
        var written = new Delsamling();
        jdbc.sql(
                        """
                        select id, slag, mal_id, fjernet from plan.del
                        where kommunenr = :k and plan_id = :p order by laget, id
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(
                        row -> {
                            written.add(
                                    new Delsamling.Del(
                                            row.getObject(1, UUID.class),
                                            Delslag.valueOf(row.getString(2)),
                                            row.getObject(3, UUID.class),
                                            row.getBoolean(4)));
                        });
        jdbc.sql(
                        """
                        select del_id, felt, tekst, endret, endret_navn, innbygger, version
                        from plan.felt where kommunenr = :k and plan_id = :p order by del_id, felt
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(
                        row -> {
                            written.add(row.getObject(1, UUID.class), row.getString(2), text(row));
                        });
        return written.innhold();
    }

    private static Tekst text(ResultSet row) throws SQLException {
        return new Tekst(
                row.getString("tekst"),
                row.getObject("endret", OffsetDateTime.class).toInstant(),
                row.getString("endret_navn"),
                row.getBoolean("innbygger"),
                row.getInt("version"));
    }

    /// @return false when the form was sent before
    boolean insert(
            Plan plan, UUID id, Delslag slag, @Nullable UUID mal, Actor actor, Instant when) {
        return jdbc.sql(
                                """
                                insert into plan.del (kommunenr, plan_id, id, person_id, slag, mal_id,
                                  laget, laget_av, laget_navn)
                                values (:k, :p, :id, :person, :slag, :mal, :t, :b, :n)
                                on conflict do nothing
                                """)
                        .param("k", plan.id().kommunenr())
                        .param("p", plan.id().id())
                        .param("id", id)
                        .param("person", plan.personId().id())
                        .param("slag", slag.name())
                        .param("mal", mal)
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("b", actor.id())
                        .param("n", actor.navn())
                        .update()
                == 1;
    }

    /// @return false when nothing changed
    boolean remove(Plan plan, UUID id, boolean removed) {
        return jdbc.sql(
                                """
                                update plan.del set fjernet = :f
                                where kommunenr = :k and plan_id = :p and id = :id and fjernet <> :f
                                """)
                        .param("f", removed)
                        .param("k", plan.id().kommunenr())
                        .param("p", plan.id().id())
                        .param("id", id)
                        .update()
                == 1;
    }

    int count(Plan plan) {
        return jdbc.sql("select count(*) from plan.del where kommunenr = :k and plan_id = :p")
                .param("k", plan.id().kommunenr())
                .param("p", plan.id().id())
                .query(Integer.class)
                .single();
    }

    /// What a field was in a version, empty when nobody had written.
    String findBefore(PlanId id, UUID del, String felt, int version) {
        return jdbc.sql(
                        """
                        select tekst from plan.felthistorikk
                        where kommunenr = :k and plan_id = :p and del_id = :d and felt = :f
                          and version = :v
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .param("d", del)
                .param("f", felt)
                .param("v", version)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /// Saves a text and its line of history by one statement, so that neither is ever without the
    /// other.
    ///
    /// @param version of what was read, 0 for none
    /// @return the new version; empty when it has another now, and nothing is written then
    Optional<Integer> save(
            Plan plan,
            UUID del,
            String felt,
            String tekst,
            int version,
            Actor actor,
            boolean innbygger,
            Instant when) {
        return jdbc.sql(
                        """
                        with stands as (
                          insert into plan.felt as f (kommunenr, plan_id, del_id, felt, person_id,
                            tekst, endret, endret_av, endret_navn, innbygger, version)
                          values (:k, :p, :d, :f, :person, :tekst, :t, :b, :n, :i, :v + 1)
                          on conflict (kommunenr, plan_id, del_id, felt) do update
                          set tekst = excluded.tekst, endret = excluded.endret,
                            endret_av = excluded.endret_av, endret_navn = excluded.endret_navn,
                            innbygger = excluded.innbygger, version = excluded.version
                          where f.version = :v
                          returning *)
                        insert into plan.felthistorikk (kommunenr, bydel, plan_id, del_id, felt,
                          version, person_id, tekst, endret, endret_av, endret_navn, innbygger)
                        select kommunenr, bydel, plan_id, del_id, felt, version, person_id, tekst,
                          endret, endret_av, endret_navn, innbygger from stands
                        returning version
                        """)
                .param("k", plan.id().kommunenr())
                .param("p", plan.id().id())
                .param("d", del)
                .param("f", felt)
                .param("person", plan.personId().id())
                .param("tekst", tekst)
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("b", actor.id())
                .param("n", actor.navn())
                .param("i", innbygger)
                .param("v", version)
                .query(Integer.class)
                .optional();
    }

    /// Those of the parts' ids that are goals that stand.
    List<UUID> findGoals(PlanId id) {
        return jdbc.sql(
                        """
                        select id from plan.del
                        where kommunenr = :k and plan_id = :p and slag = 'MAL' and not fjernet
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(UUID.class)
                .list();
    }
}
