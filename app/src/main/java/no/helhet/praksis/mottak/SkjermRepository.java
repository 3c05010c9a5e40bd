package no.helhet.praksis.mottak;

import no.helhet.platform.database.Scopes;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL of `mottak.skjerm`.
@Repository
class SkjermRepository {
    private final JdbcClient jdbc;

    SkjermRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param trukket when its key was withdrawn, null while it holds
    record Skjerm(
            SkjermId id,
            String enhetsnr,
            String navn,
            byte[] nokkel,
            Instant opprettet,
            String opprettetNavn,
            @Nullable Instant trukket) {}

    void insert(SkjermId id, String enhetsnr, String navn, byte[] nokkel, Instant now) {
        jdbc.sql(
                        """
                        insert into mottak.skjerm (kommunenr, id, enhetsnr, navn, nokkel_sha256,
                          opprettet, opprettet_navn)
                        values (:k, :id, :e, :navn, :nokkel, :na, :av)
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("e", enhetsnr)
                .param("navn", navn)
                .param("nokkel", nokkel)
                .param("na", now.atOffset(ZoneOffset.UTC))
                .param("av", Scopes.current().actor().navn())
                .update();
    }

    Optional<Skjerm> find(SkjermId id) {
        return jdbc.sql("select * from mottak.skjerm where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(SkjermRepository::read)
                .optional();
    }

    List<Skjerm> findOpen(String[] kommuner, String enhetsnr) {
        return jdbc.sql(
                        """
                        select * from mottak.skjerm
                        where kommunenr = any(:k) and enhetsnr = :e and trukket is null
                        order by navn, id
                        """)
                .param("k", kommuner)
                .param("e", enhetsnr)
                .query(SkjermRepository::read)
                .list();
    }

    boolean withdraw(SkjermId id, String enhetsnr, Instant now) {
        return jdbc.sql(
                                """
                                update mottak.skjerm set trukket = :na
                                where kommunenr = :k and id = :id and enhetsnr = :e and trukket is null
                                """)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .param("e", enhetsnr)
                        .param("na", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Skjerm read(ResultSet row, int index) throws SQLException {
        var trukket = row.getObject("trukket", OffsetDateTime.class);
        return new Skjerm(
                new SkjermId(row.getString("kommunenr"), row.getObject("id", UUID.class)),
                row.getString("enhetsnr"),
                row.getString("navn"),
                row.getBytes("nokkel_sha256"),
                row.getObject("opprettet", OffsetDateTime.class).toInstant(),
                row.getString("opprettet_navn"),
                trukket == null ? null : trukket.toInstant());
    }
}
