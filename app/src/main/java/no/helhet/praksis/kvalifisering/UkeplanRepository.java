package no.helhet.praksis.kvalifisering;

import no.helhet.platform.database.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// SQL on `kvalifisering.ukeplan`.
@Repository
class UkeplanRepository {
    private static final TypeReference<List<Ukeplan.Linje>> LINES = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final JsonMapper json;

    UkeplanRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @return false when the form was sent before
    boolean insert(Program program, Ukeplan plan, Instant when, Actor actor) {
        return jdbc.sql(
                                """
                                insert into kvalifisering.ukeplan (kommunenr, id, program_id, person_id,
                                  fra, linjer, tilpasning, lagret, lagret_av, lagret_navn)
                                values (:k, :id, :p, :person, :fra, cast(:l as jsonb), :tilpasning, :t,
                                  :b, :n)
                                on conflict do nothing
                                """)
                        .param("k", program.id().kommunenr())
                        .param("id", plan.id())
                        .param("p", program.id().id())
                        .param("person", program.personId().id())
                        .param("fra", plan.fra())
                        .param("l", json.writeValueAsString(plan.linjer()))
                        .param("tilpasning", plan.tilpasning())
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("b", actor.id())
                        .param("n", actor.navn())
                        .update()
                == 1;
    }

    /// Of many programmes, in the order they take over from each other.
    List<Ukeplan> findAll(String kommunenr, UUID[] programmer) {
        return jdbc.sql(
                        """
                        select * from kvalifisering.ukeplan
                        where kommunenr = :k and program_id = any(:p) order by fra, id
                        """)
                .param("k", kommunenr)
                .param("p", programmer)
                .query(this::read)
                .list();
    }

    /// Lines as they are kept.
    List<Ukeplan.Linje> lines(String kept) {
        return json.readValue(kept, LINES);
    }

    private Ukeplan read(ResultSet row, int index) throws SQLException {
        return new Ukeplan(
                row.getObject("id", UUID.class),
                row.getObject("program_id", UUID.class),
                row.getObject("fra", LocalDate.class),
                lines(row.getString("linjer")),
                row.getString("tilpasning"),
                row.getObject("lagret", OffsetDateTime.class).toInstant(),
                row.getString("lagret_navn"));
    }
}
