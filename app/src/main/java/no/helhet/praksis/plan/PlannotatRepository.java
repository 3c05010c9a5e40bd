package no.helhet.praksis.plan;

import no.helhet.platform.database.Actor;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// SQL on what is told about a plan: evaluations, lines about steps, and who is there just now.
@Repository
class PlannotatRepository {
    private static final Duration PRESENT = Duration.ofSeconds(15);
    private final JdbcClient jdbc;

    PlannotatRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the form was sent before
    boolean insert(Plan plan, UUID key, Planevaluering e, Actor actor, Instant when) {
        return jdbc.sql(
                                """
                                insert into plan.evaluering (kommunenr, id, plan_id, person_id, dag,
                                  tekst, neste, registrert, registrert_av, registrert_navn)
                                values (:k, :id, :p, :person, :dag, :tekst, :neste, :t, :b, :n)
                                on conflict do nothing
                                """)
                        .param("k", plan.id().kommunenr())
                        .param("id", key)
                        .param("p", plan.id().id())
                        .param("person", plan.personId().id())
                        .param("dag", e.dag())
                        .param("tekst", e.tekst())
                        .param("neste", e.neste())
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("b", actor.id())
                        .param("n", actor.navn())
                        .update()
                == 1;
    }

    List<Planevaluering> findEvaluations(PlanId id) {
        return jdbc.sql(
                        """
                        select dag, tekst, neste, registrert_navn from plan.evaluering
                        where kommunenr = :k and plan_id = :p order by dag desc, registrert desc
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(
                        (row, i) ->
                                new Planevaluering(
                                        row.getObject(1, LocalDate.class),
                                        row.getString(2),
                                        row.getObject(3, LocalDate.class),
                                        row.getString(4)))
                .list();
    }

    /// @return false when the form was sent before
    boolean insert(
            Plan plan,
            UUID key,
            Plansteg steg,
            String tekst,
            String fra,
            Actor actor,
            Instant when) {
        return jdbc.sql(
                                """
                                insert into plan.stegmelding (kommunenr, id, plan_id, steg_id, mal_id,
                                  person_id, tekst, fra, skrevet, skrevet_av, skrevet_navn)
                                values (:k, :id, :p, :s, :m, :person, :tekst, :fra, :t, :b, :n)
                                on conflict do nothing
                                """)
                        .param("k", plan.id().kommunenr())
                        .param("id", key)
                        .param("p", plan.id().id())
                        .param("s", steg.id())
                        .param("m", steg.malId().id())
                        .param("person", plan.personId().id())
                        .param("tekst", tekst)
                        .param("fra", fra)
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("b", actor.id())
                        .param("n", actor.navn())
                        .update()
                == 1;
    }

    /// Oldest first.
    List<Stegmelding> findLines(PlanId id) {
        return jdbc.sql(
                        """
                        select steg_id, tekst, fra, skrevet, skrevet_navn from plan.stegmelding
                        where kommunenr = :k and plan_id = :p order by skrevet
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(
                        (row, i) ->
                                new Stegmelding(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getObject(4, OffsetDateTime.class).toInstant(),
                                        row.getString(5)))
                .list();
    }

    void see(Plan plan, Actor actor, boolean innbygger, @Nullable UUID del, Instant now) {
        jdbc.sql(
                        """
                        insert into plan.narvar (kommunenr, plan_id, bruker_id, person_id,
                          bruker_navn, innbygger, del_id, sett)
                        values (:k, :p, :b, :person, :n, :i, :del, :t)
                        on conflict (kommunenr, plan_id, bruker_id) do update
                        set del_id = excluded.del_id, sett = excluded.sett
                        """)
                .param("k", plan.id().kommunenr())
                .param("p", plan.id().id())
                .param("b", actor.id())
                .param("person", plan.personId().id())
                .param("n", actor.navn())
                .param("i", innbygger)
                .param("del", del)
                .param("t", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        """
                        delete from plan.narvar
                        where kommunenr = :k and plan_id = :p and sett < :t
                        """)
                .param("k", plan.id().kommunenr())
                .param("p", plan.id().id())
                .param("t", now.minus(PRESENT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Others who are there.
    List<Tilstede> findOthers(PlanId id, UUID bruker, Instant now) {
        return jdbc.sql(
                        """
                        select bruker_navn, innbygger, del_id from plan.narvar
                        where kommunenr = :k and plan_id = :p and bruker_id <> :b and sett >= :t
                        order by bruker_navn
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .param("b", bruker)
                .param("t", now.minus(PRESENT).atOffset(ZoneOffset.UTC))
                .query(
                        (row, i) ->
                                new Tilstede(
                                        row.getString(1),
                                        row.getBoolean(2),
                                        row.getObject(3, UUID.class)))
                .list();
    }
}
