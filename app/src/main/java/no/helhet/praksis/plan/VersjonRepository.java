package no.helhet.praksis.plan;

import no.helhet.platform.database.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// SQL on `plan.versjon`.
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
}
