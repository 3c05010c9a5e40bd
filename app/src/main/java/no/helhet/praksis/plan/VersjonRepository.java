package no.helhet.praksis.plan;

import no.helhet.platform.database.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on `plan.versjon` and on the goals and steps in force.
@Repository
class VersjonRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    VersjonRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @param mate how it was approved, with who saw or heard it
    /// @param representant who approved it for the person, empty when the person did
    record Mate(String mate, String vitne, String representant) {
        static final Mate MINSIDE = new Mate("MINSIDE", "", "");
    }

    void insert(Plan plan, int nr, Planinnhold innhold, Mate mate, Actor actor, Instant when) {
        jdbc.sql(
                        """
                        insert into plan.versjon (kommunenr, plan_id, nr, person_id, stand, innhold,
                          koordinator_navn, mate, vitne, representant, godkjent, godkjent_av, godkjent_navn)
                        values (:k, :p, :nr, :person, :stand, cast(:innhold as jsonb), :ko, :mate,
                          :vitne, :rep, :t, :b, :n)
                        """)
                .param("k", plan.id().kommunenr())
                .param("p", plan.id().id())
                .param("nr", nr)
                .param("person", plan.personId().id())
                .param("stand", innhold.stand())
                .param("innhold", json.writeValueAsString(innhold))
                .param("ko", plan.koordinatorNavn())
                .param("mate", mate.mate())
                .param("vitne", mate.vitne())
                .param("rep", mate.representant())
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("b", actor.id())
                .param("n", actor.navn())
                .update();
    }

    /// Newest first.
    List<Planversjon> findAll(PlanId id) {
        return jdbc.sql(
                        """
                        select * from plan.versjon where kommunenr = :k and plan_id = :p
                        order by nr desc
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(this::read)
                .list();
    }

    Optional<Planversjon> find(PlanId id, int nr) {
        return jdbc.sql(
                        """
                        select * from plan.versjon
                        where kommunenr = :k and plan_id = :p and nr = :nr
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .param("nr", nr)
                .query(this::read)
                .optional();
    }

    private Planversjon read(ResultSet row, int index) throws SQLException {
        return new Planversjon(
                row.getInt("nr"),
                json.readValue(row.getString("innhold"), Planinnhold.class),
                row.getString("stand"),
                row.getString("koordinator_navn"),
                row.getString("mate"),
                row.getString("vitne"),
                row.getString("representant"),
                row.getObject("godkjent", OffsetDateTime.class).toInstant(),
                row.getString("godkjent_navn"));
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
                .query(VersjonRepository::readStep)
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
                .query(VersjonRepository::readStep)
                .optional();
    }

    /// @param when null takes it back
    /// @return false when nothing changed
    boolean markDone(
            String kommunenr,
            UUID steg,
            @org.jspecify.annotations.Nullable Instant when,
            String navn) {
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
