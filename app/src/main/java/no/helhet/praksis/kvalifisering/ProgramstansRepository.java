package no.helhet.praksis.kvalifisering;

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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// SQL on `kvalifisering.stans`, and on which decisions of a programme wait.
@Repository
class ProgramstansRepository {
    private static final String SELECT =
            """
            select s.*, exists (
              select from kvalifisering.utsettelse u
              where u.kommunenr = s.kommunenr and u.program_id = s.program_id
                and u.vedtak_id = s.id and u.utsatt) as venter
            from kvalifisering.stans s
            """;
    private final JdbcClient jdbc;

    ProgramstansRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Program program, Programstans s) {
        jdbc.sql(
                        """
                        insert into kvalifisering.stans (kommunenr, id, program_id, person_id, slag, fom,
                          tom, sluttgrunn, begrunnelse, vedtatt, vedtatt_av, vedtatt_navn, brev)
                        values (:k, :id, :p, :person, :slag, :fom, :tom, :g, :b, :t, :av, :navn, :brev)
                        """)
                .param("k", program.id().kommunenr())
                .param("id", s.id())
                .param("p", program.id().id())
                .param("person", program.personId().id())
                .param("slag", s.slag().name())
                .param("fom", s.fom())
                .param("tom", s.tom())
                .param("g", s.sluttgrunn() == null ? null : s.sluttgrunn().name())
                .param("b", s.begrunnelse())
                .param("t", s.vedtatt().atOffset(ZoneOffset.UTC))
                .param("av", s.vedtattAv())
                .param("navn", s.vedtattNavn())
                .param("brev", s.brev())
                .update();
    }

    Optional<Programstans> find(String kommunenr, UUID id) {
        return jdbc.sql(SELECT + " where s.kommunenr = :k and s.id = :id")
                .param("k", kommunenr)
                .param("id", id)
                .query(ProgramstansRepository::read)
                .optional();
    }

    /// Oldest first.
    List<Programstans> findByProgram(ProgramId id) {
        return jdbc.sql(
                        SELECT
                                + " where s.kommunenr = :k and s.program_id = :p"
                                + " order by s.vedtatt, s.id")
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(ProgramstansRepository::read)
                .list();
    }

    void setOpphevet(String kommunenr, UUID id, Instant when) {
        jdbc.sql(
                        """
                        update kvalifisering.stans set opphevet = :t
                        where kommunenr = :k and id = :id and opphevet is null
                        """)
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("k", kommunenr)
                .param("id", id)
                .update();
    }

    /// What the appeal has told last of the decision.
    void setUtsatt(
            Program program, UUID vedtak, UUID klage, boolean utsatt, int versjon, Instant when) {
        jdbc.sql(
                        """
                        insert into kvalifisering.utsettelse as u (kommunenr, klage_id, vedtak_id,
                          program_id, person_id, utsatt, versjon, endret)
                        values (:k, :klage, :v, :p, :person, :utsatt, :versjon, :t)
                        on conflict (kommunenr, klage_id) do update
                        set utsatt = excluded.utsatt, versjon = excluded.versjon,
                          endret = excluded.endret
                        where u.versjon < excluded.versjon
                        """)
                .param("k", program.id().kommunenr())
                .param("klage", klage)
                .param("v", vedtak)
                .param("p", program.id().id())
                .param("person", program.personId().id())
                .param("utsatt", utsatt)
                .param("versjon", versjon)
                .param("t", when.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// An appeal that keeps a decision waiting.
    record Ventende(UUID klage, UUID vedtak, int versjon) {}

    List<Ventende> findWaiting(ProgramId id) {
        return jdbc.sql(
                        """
                        select klage_id, vedtak_id, versjon from kvalifisering.utsettelse
                        where kommunenr = :k and program_id = :p and utsatt
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(
                        (row, i) ->
                                new Ventende(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getInt(3)))
                .list();
    }

    Set<UUID> findWaitingVedtak(ProgramId id) {
        return findWaiting(id).stream().map(Ventende::vedtak).collect(Collectors.toSet());
    }

    private static Programstans read(ResultSet row, int index) throws SQLException {
        var why = row.getString("sluttgrunn");
        return new Programstans(
                row.getObject("id", UUID.class),
                new ProgramId(row.getString("kommunenr"), row.getObject("program_id", UUID.class)),
                Programstans.Slag.valueOf(row.getString("slag")),
                row.getObject("fom", LocalDate.class),
                row.getObject("tom", LocalDate.class),
                why == null ? null : Program.Sluttgrunn.valueOf(why),
                row.getString("begrunnelse"),
                row.getObject("vedtatt", OffsetDateTime.class).toInstant(),
                row.getObject("vedtatt_av", UUID.class),
                row.getString("vedtatt_navn"),
                row.getObject("brev", UUID.class),
                instant(row.getObject("opphevet", OffsetDateTime.class)),
                row.getBoolean("venter"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime when) {
        return when == null ? null : when.toInstant();
    }
}
