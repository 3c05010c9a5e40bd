package no.helhet.praksis.utbetaling;

import no.helhet.platform.database.Scopes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on `utbetaling.kvittering`.
@Repository
class KvitteringRepository {
    private final JdbcClient jdbc;

    KvitteringRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isKnown(String kommunenr, byte[] sha256) {
        return jdbc.sql(
                        """
                        select exists (select from utbetaling.kvittering
                                       where kommunenr = :k and sha256 = :h)
                        """)
                .param("k", kommunenr)
                .param("h", sha256)
                .query(Boolean.class)
                .single();
    }

    /// False when the same bytes are there already.
    /// Receipts of one municipality are read one after another, so that the same one sent twice at
    /// once is read once.
    void lock(String kommunenr) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('kvittering ' || :k, 0))")
                .param("k", kommunenr)
                .query((row, i) -> true)
                .single();
    }

    void insert(Kvittering kvittering, byte[] sha256, UUID filId) {
        var kjoring = kvittering.kjoringId();
        jdbc.sql(
                        """
                        insert into utbetaling.kvittering (kommunenr, id, kjoring_id, sha256, mottatt,
                          filnavn, status, arsak, fil_id, godtatt, avvist, venter)
                        values (:k, :id, :kjoring, :h, :m, :f, :s, :arsak, :fil, :g, :a, :v)
                        """)
                .param("k", kvittering.kommunenr())
                .param("id", kvittering.id())
                .param("kjoring", kjoring == null ? null : kjoring.id())
                .param("h", sha256)
                .param("m", kvittering.mottatt().atOffset(ZoneOffset.UTC))
                .param("f", kvittering.filnavn())
                .param("s", kvittering.status().name())
                .param("arsak", kvittering.arsak())
                .param("fil", filId)
                .param("g", kvittering.godtatt())
                .param("a", kvittering.avvist())
                .param("v", kvittering.venter())
                .update();
    }

    List<Kvittering> findByKjoring(KjoringId id) {
        return jdbc.sql(
                        """
                        select * from utbetaling.kvittering where kommunenr = :k and kjoring_id = :id
                        order by mottatt
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(KvitteringRepository::read)
                .list();
    }

    /// Receipts that a person must look at, newest first.
    List<Kvittering> findUnread(int limit) {
        return jdbc.sql(
                        """
                        select * from utbetaling.kvittering
                        where kommunenr = any(:kommuner) and status <> 'LEST'
                        order by mottatt desc limit :n
                        """)
                .param("kommuner", Scopes.current().kommunerArray())
                .param("n", limit)
                .query(KvitteringRepository::read)
                .list();
    }

    Optional<Kvittering> find(String kommunenr, UUID id) {
        return jdbc.sql("select * from utbetaling.kvittering where kommunenr = :k and id = :id")
                .param("k", kommunenr)
                .param("id", id)
                .query(KvitteringRepository::read)
                .optional();
    }

    private static Kvittering read(ResultSet row, int index) throws SQLException {
        var kommunenr = row.getString("kommunenr");
        var kjoring = row.getObject("kjoring_id", UUID.class);
        return new Kvittering(
                kommunenr,
                row.getObject("id", UUID.class),
                kjoring == null ? null : new KjoringId(kommunenr, kjoring),
                row.getObject("mottatt", OffsetDateTime.class).toInstant(),
                row.getString("filnavn"),
                Kvittering.Status.valueOf(row.getString("status")),
                row.getString("arsak"),
                row.getObject("fil_id", UUID.class),
                row.getInt("godtatt"),
                row.getInt("avvist"),
                row.getInt("venter"));
    }
}
