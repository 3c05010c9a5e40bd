package no.helhet.praksis.kvalifisering;

import no.helhet.platform.database.Actor;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/// SQL on `kvalifisering.forslag`.
@Repository
class ProgramforslagRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProgramforslagRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The one that is open.
    Optional<Programforslag> findOpen(ProgramId id) {
        return jdbc.sql(
                        """
                        select * from kvalifisering.forslag
                        where kommunenr = :k and program_id = :p and status <> 'VEDTATT'
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(this::read)
                .optional();
    }

    void insert(UUID id, Program program, Programinnhold innhold, Instant when, Actor actor) {
        jdbc.sql(
                        """
                        insert into kvalifisering.forslag (kommunenr, id, program_id, person_id,
                          innhold, status, forberedt_av, forberedt_navn, endret)
                        values (:k, :id, :p, :person, cast(:innhold as jsonb), 'UTKAST', :b, :n, :t)
                        """)
                .param("k", program.id().kommunenr())
                .param("id", id)
                .param("p", program.id().id())
                .param("person", program.personId().id())
                .param("innhold", json.writeValueAsString(innhold))
                .param("b", actor.id())
                .param("n", actor.navn())
                .param("t", when.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The one who wrote last has prepared it.
    void save(Programforslag f, Programinnhold innhold, Instant when, Actor actor) {
        jdbc.sql(
                        """
                        update kvalifisering.forslag
                        set innhold = cast(:innhold as jsonb), forberedt_av = :b,
                            forberedt_navn = :n, endret = :t, versjon = versjon + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("innhold", json.writeValueAsString(innhold))
                .param("b", actor.id())
                .param("n", actor.navn())
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("k", f.programId().kommunenr())
                .param("id", f.id())
                .update();
    }

    void setStatus(
            Programforslag f,
            Programforslag.Status status,
            @Nullable String merknad,
            Instant when) {
        jdbc.sql(
                        """
                        update kvalifisering.forslag
                        set status = :s, merknad = :m, endret = :t, versjon = versjon + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("s", status.name())
                .param("m", merknad)
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("k", f.programId().kommunenr())
                .param("id", f.id())
                .update();
    }

    private Programforslag read(ResultSet row, int index) throws SQLException {
        return new Programforslag(
                row.getObject("id", UUID.class),
                new ProgramId(row.getString("kommunenr"), row.getObject("program_id", UUID.class)),
                json.readValue(row.getString("innhold"), Programinnhold.class),
                Programforslag.Status.valueOf(row.getString("status")),
                row.getObject("forberedt_av", UUID.class),
                row.getString("forberedt_navn"),
                row.getString("merknad"),
                row.getObject("endret", OffsetDateTime.class).toInstant(),
                row.getInt("versjon"));
    }
}
