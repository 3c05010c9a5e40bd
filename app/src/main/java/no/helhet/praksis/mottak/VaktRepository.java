package no.helhet.praksis.mottak;

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
import java.util.UUID;

/// SQL of `mottak.vakt`: who is on duty, one row for each worker and day.
@Repository
class VaktRepository {
    private final JdbcClient jdbc;

    VaktRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param pause since when the worker takes a break, or null
    record Vakt(UUID brukerId, String navn, String sted, @Nullable Instant pause) {}

    List<Vakt> findAll(String kommunenr, String enhetsnr, LocalDate dag) {
        return jdbc.sql(
                        """
                        select * from mottak.vakt
                        where kommunenr = :k and enhetsnr = :e and dag = :d order by navn, bruker_id
                        """)
                .param("k", kommunenr)
                .param("e", enhetsnr)
                .param("d", dag)
                .query(VaktRepository::read)
                .list();
    }

    Optional<Vakt> find(String kommunenr, String enhetsnr, LocalDate dag, UUID bruker) {
        return jdbc.sql(
                        """
                        select * from mottak.vakt
                        where kommunenr = :k and enhetsnr = :e and dag = :d and bruker_id = :b
                        """)
                .param("k", kommunenr)
                .param("e", enhetsnr)
                .param("d", dag)
                .param("b", bruker)
                .query(VaktRepository::read)
                .optional();
    }

    void save(String kommunenr, String enhetsnr, LocalDate dag, Vakt vakt) {
        var pause = vakt.pause();
        jdbc.sql(
                        """
                        insert into mottak.vakt (kommunenr, enhetsnr, dag, bruker_id, navn, sted, pause)
                        values (:k, :e, :d, :b, :navn, :sted, :pause)
                        on conflict (kommunenr, enhetsnr, dag, bruker_id) do update
                        set navn = excluded.navn, sted = excluded.sted, pause = excluded.pause
                        """)
                .param("k", kommunenr)
                .param("e", enhetsnr)
                .param("d", dag)
                .param("b", vakt.brukerId())
                .param("navn", vakt.navn())
                .param("sted", vakt.sted())
                .param("pause", pause == null ? null : pause.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Vakt read(ResultSet row, int index) throws SQLException {
        var pause = row.getObject("pause", OffsetDateTime.class);
        return new Vakt(
                row.getObject("bruker_id", UUID.class),
                row.getString("navn"),
                row.getString("sted"),
                pause == null ? null : pause.toInstant());
    }
}
