package no.helhet.praksis.plan;

import no.helhet.platform.database.Actor;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/// SQL on what is told about a plan: evaluations, lines about steps, and who is there just now.
/// [Planlesing] reads it.
@Repository
class PlannotatRepository {
    /// Who has said nothing for so long is not there.
    static final Duration PRESENT = Duration.ofSeconds(15);
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

    /// @return false when the form was sent before
    boolean tell(
            PersonId person,
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
                        .param("k", person.kommunenr())
                        .param("id", key)
                        .param("p", steg.planId().id())
                        .param("s", steg.id())
                        .param("m", steg.malId().id())
                        .param("person", person.id())
                        .param("tekst", tekst)
                        .param("fra", fra)
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("b", actor.id())
                        .param("n", actor.navn())
                        .update()
                == 1;
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
}
