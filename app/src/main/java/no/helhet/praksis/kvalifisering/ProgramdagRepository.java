package no.helhet.praksis.kvalifisering;

import no.helhet.platform.database.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// SQL on `kvalifisering.oppmote`.
@Repository
class ProgramdagRepository {
    private final JdbcClient jdbc;

    ProgramdagRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What was registered on the day before is replaced, and its approval with it.
    void save(Program program, Programdag d, Instant when, Actor actor) {
        jdbc.sql(
                        """
                        insert into kvalifisering.oppmote (kommunenr, program_id, dato, person_id, slag,
                          minutter, arbeid, registrert, registrert_av, registrert_navn, av_deltaker)
                        values (:k, :p, :d, :person, :slag, :min, :arbeid, :t, :b, :n, :deltaker)
                        on conflict (kommunenr, program_id, dato) do update set
                          slag = excluded.slag, minutter = excluded.minutter,
                          arbeid = excluded.arbeid, registrert = excluded.registrert,
                          registrert_av = excluded.registrert_av,
                          registrert_navn = excluded.registrert_navn,
                          av_deltaker = excluded.av_deltaker, godkjent = null, godkjent_av = null,
                          godkjent_navn = null, versjon = kvalifisering.oppmote.versjon + 1
                        """)
                .param("k", program.id().kommunenr())
                .param("p", program.id().id())
                .param("d", d.dato())
                .param("person", program.personId().id())
                .param("slag", d.slag().name())
                .param("min", d.minutter())
                .param("arbeid", d.arbeid())
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("b", actor.id())
                .param("n", actor.navn())
                .param("deltaker", d.avDeltaker())
                .update();
    }

    /// @param except days on which the office has still to say what holds
    /// @return how many were not approved before
    int approve(
            ProgramId id,
            LocalDate from,
            LocalDate to,
            List<LocalDate> except,
            Instant when,
            Actor actor) {
        return jdbc.sql(
                        """
                        update kvalifisering.oppmote
                        set godkjent = :t, godkjent_av = :b, godkjent_navn = :n,
                            versjon = versjon + 1
                        where kommunenr = :k and program_id = :p and dato between :fra and :til
                          and godkjent is null and dato <> all(cast(:unntatt as date[]))
                        """)
                .param("unntatt", except.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("b", actor.id())
                .param("n", actor.navn())
                .param("k", id.kommunenr())
                .param("p", id.id())
                .param("fra", from)
                .param("til", to)
                .update();
    }

    /// A programme's days, in order.
    List<Programdag> find(ProgramId id, LocalDate from, LocalDate to) {
        return findAll(id.kommunenr(), new UUID[] {id.id()}, from, to);
    }

    List<Programdag> findAll(String kommunenr, UUID[] programmer, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        """
                        select * from kvalifisering.oppmote
                        where kommunenr = :k and program_id = any(:p) and dato between :fra and :til
                        order by program_id, dato
                        """)
                .param("k", kommunenr)
                .param("p", programmer)
                .param("fra", from)
                .param("til", to)
                .query(ProgramdagRepository::read)
                .list();
    }

    private static Programdag read(ResultSet row, int index) throws SQLException {
        var approved = row.getObject("godkjent", OffsetDateTime.class);
        return new Programdag(
                row.getObject("program_id", UUID.class),
                row.getObject("dato", LocalDate.class),
                Programdag.Slag.valueOf(row.getString("slag")),
                row.getInt("minutter"),
                row.getInt("arbeid"),
                row.getString("registrert_navn"),
                row.getBoolean("av_deltaker"),
                approved == null ? null : approved.toInstant(),
                row.getString("godkjent_navn"),
                row.getInt("versjon"));
    }
}
