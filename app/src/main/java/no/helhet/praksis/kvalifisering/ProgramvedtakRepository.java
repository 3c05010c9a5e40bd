package no.helhet.praksis.kvalifisering;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on `kvalifisering.vedtak`.
@Repository("programvedtakRepository")
class ProgramvedtakRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProgramvedtakRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @param spor the trace as JSON
    void insert(Programvedtak v, Program program, String spor) {
        jdbc.sql(
                        """
                        insert into kvalifisering.vedtak (kommunenr, id, program_id, person_id, type,
                          fom, tom, innhold, spor, forberedt_av, forberedt_navn, vedtatt_av,
                          vedtatt_navn, fullmakt_id, vedtatt, brev, korrigerer)
                        values (:k, :id, :p, :person, :type, :fom, :tom, cast(:innhold as jsonb),
                          cast(:spor as jsonb), :fb, :fn, :vb, :vn, :fullmakt, :t, :brev, :korrigerer)
                        """)
                .param("k", program.id().kommunenr())
                .param("id", v.id())
                .param("p", program.id().id())
                .param("person", program.personId().id())
                .param("type", v.type().name())
                .param("fom", v.fom())
                .param("tom", v.tom())
                .param("innhold", json.writeValueAsString(v.innhold()))
                .param("spor", spor)
                .param("fb", v.forberedtAv())
                .param("fn", v.forberedtNavn())
                .param("vb", v.vedtattAv())
                .param("vn", v.vedtattNavn())
                .param("fullmakt", v.fullmakt())
                .param("t", v.vedtatt().atOffset(ZoneOffset.UTC))
                .param("brev", v.brev())
                .param("korrigerer", v.korrigerer())
                .update();
    }

    Optional<Programvedtak> find(String kommunenr, UUID id) {
        return jdbc.sql("select * from kvalifisering.vedtak where kommunenr = :k and id = :id")
                .param("k", kommunenr)
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /// Oldest first.
    List<Programvedtak> findByProgram(ProgramId id) {
        return jdbc.sql(
                        """
                        select * from kvalifisering.vedtak
                        where kommunenr = :k and program_id = :p order by id
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(this::read)
                .list();
    }

    private Programvedtak read(ResultSet row, int index) throws SQLException {
        return new Programvedtak(
                row.getObject("id", UUID.class),
                new ProgramId(row.getString("kommunenr"), row.getObject("program_id", UUID.class)),
                Programinnhold.Type.valueOf(row.getString("type")),
                row.getObject("fom", LocalDate.class),
                row.getObject("tom", LocalDate.class),
                json.readValue(row.getString("innhold"), Programinnhold.class),
                row.getObject("forberedt_av", UUID.class),
                row.getString("forberedt_navn"),
                row.getObject("vedtatt_av", UUID.class),
                row.getString("vedtatt_navn"),
                row.getObject("fullmakt_id", UUID.class),
                row.getObject("vedtatt", OffsetDateTime.class).toInstant(),
                row.getObject("brev", UUID.class),
                row.getObject("korrigerer", UUID.class));
    }
}
