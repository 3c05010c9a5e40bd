package no.helhet.praksis.utbetaling;

import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Count;
import no.helhet.platform.database.Scopes;

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

/// SQL on `utbetaling.kjoring`.
@Repository
class KjoringRepository {
    private final JdbcClient jdbc;

    KjoringRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(KjoringId id, String enhetsnr, LocalDate betalingsdato, Actor actor, Instant now) {
        jdbc.sql(
                        """
                        insert into utbetaling.kjoring (kommunenr, id, enhetsnr, betalingsdato, status, antall,
                                                        sum_ore, kontrollsum, samlet_av, samlet_navn, samlet)
                        values (:k, :id, :e, :d, 'SAMLET', 0, 0, '', :av, :navn, :now)
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("e", enhetsnr)
                .param("d", betalingsdato)
                .param("av", actor.id())
                .param("navn", actor.navn())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Kjoring> find(KjoringId id) {
        return query("select * from utbetaling.kjoring where kommunenr = :k and id = :id", id);
    }

    /// Holds the run for the rest of the transaction.
    Optional<Kjoring> lock(KjoringId id) {
        return query(
                "select * from utbetaling.kjoring where kommunenr = :k and id = :id for update",
                id);
    }

    /// The office's runs, newest first.
    List<Kjoring> findByEnhet(String enhetsnr, int limit) {
        return jdbc.sql(
                        """
                        select * from utbetaling.kjoring where kommunenr = any(:kommuner) and enhetsnr = :e
                        order by samlet desc limit :n
                        """)
                .param("kommuner", Scopes.current().kommunerArray())
                .param("e", enhetsnr)
                .param("n", limit)
                .query(KjoringRepository::read)
                .list();
    }

    /// Runs of the municipality whose file is still to be written.
    List<Kjoring> findApproved(String kommunenr) {
        return jdbc.sql(
                        """
                        select * from utbetaling.kjoring where kommunenr = :k and status = 'GODKJENT'
                        order by godkjent
                        """)
                .param("k", kommunenr)
                .query(KjoringRepository::read)
                .list();
    }

    /// The run before this one that went to the bank, for the same municipality and office.
    Optional<Kjoring> findPrevious(Kjoring kjoring) {
        return jdbc.sql(
                        """
                        select * from utbetaling.kjoring
                        where kommunenr = :k and enhetsnr = :e and id < :id
                          and status in ('GODKJENT', 'FIL_SKREVET', 'KVITTERT')
                        order by samlet desc limit 1
                        """)
                .param("k", kjoring.id().kommunenr())
                .param("e", kjoring.enhetsnr())
                .param("id", kjoring.id().id())
                .query(KjoringRepository::read)
                .optional();
    }

    /// How many runs wait for a signature at the office.
    Count open(String enhetsnr) {
        return Count.of(
                        """
                        select count(*) from utbetaling.kjoring
                        where kommunenr = any(:kommuner) and enhetsnr = :e
                          and status in ('SAMLET', 'KONTROLLERT')
                        """)
                .with("kommuner", Scopes.current().kommunerArray())
                .with("e", enhetsnr);
    }

    /// The payments of the run are as these figures say; what was signed before no longer holds.
    void setContents(KjoringId id, Kjoringssum sum) {
        jdbc.sql(
                        """
                        update utbetaling.kjoring
                        set antall = :n, sum_ore = :sum, kontrollsum = :ks, status = 'SAMLET',
                            kontrollert_av = null, kontrollert_navn = null, kontrollert = null,
                            version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("n", sum.antall())
                .param("sum", sum.sumOre())
                .param("ks", sum.kontrollsum())
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    void control(KjoringId id, Actor actor, Instant now) {
        sign(
                """
                update utbetaling.kjoring
                set status = 'KONTROLLERT', kontrollert_av = :av, kontrollert_navn = :navn,
                    kontrollert = :now, version = version + 1
                where kommunenr = :k and id = :id
                """,
                id,
                actor,
                now);
    }

    void approve(KjoringId id, Actor actor, Instant now) {
        sign(
                """
                update utbetaling.kjoring
                set status = 'GODKJENT', godkjent_av = :av, godkjent_navn = :navn, godkjent = :now,
                    version = version + 1
                where kommunenr = :k and id = :id
                """,
                id,
                actor,
                now);
    }

    private void sign(String sql, KjoringId id, Actor actor, Instant now) {
        jdbc.sql(sql)
                .param("av", actor.id())
                .param("navn", actor.navn())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    void discard(KjoringId id, String grunn) {
        jdbc.sql(
                        """
                        update utbetaling.kjoring
                        set status = 'FORKASTET', forkastet_grunn = :g, version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("g", grunn)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    /// From now on the run's file is the one with this digest, and no other.
    void settleFile(KjoringId id, String filnavn, byte[] sha256) {
        jdbc.sql(
                        """
                        update utbetaling.kjoring set filnavn = :f, fil_sha256 = :h
                        where kommunenr = :k and id = :id and status = 'GODKJENT' and fil_sha256 is null
                        """)
                .param("f", filnavn)
                .param("h", sha256)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    /// Once: false when it was done before.
    boolean markWritten(KjoringId id, Instant now) {
        return jdbc.sql(
                                """
                                update utbetaling.kjoring
                                set status = 'FIL_SKREVET', skrevet = :now, version = version + 1
                                where kommunenr = :k and id = :id and status = 'GODKJENT'
                                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .update()
                == 1;
    }

    /// The bank has answered for every payment.
    void markReceipted(KjoringId id) {
        jdbc.sql(
                        """
                        update utbetaling.kjoring set status = 'KVITTERT', version = version + 1
                        where kommunenr = :k and id = :id and status = 'FIL_SKREVET'
                          and not exists (select from utbetaling.utbetaling u
                                          where u.kommunenr = :k and u.kjoring_id = :id
                                            and u.status = 'SENDT')
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    /// One writer at a time across all nodes, for the rest of the transaction.
    boolean tryLockFile(KjoringId id) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:id, 0))")
                .param("id", id.path())
                .query(Boolean.class)
                .single();
    }

    private Optional<Kjoring> query(String sql, KjoringId id) {
        return jdbc.sql(sql)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(KjoringRepository::read)
                .optional();
    }

    private static Kjoring read(ResultSet row, int index) throws SQLException {
        var samlet = signature(row, "samlet");
        if (samlet == null) {
            throw new IllegalStateException("A run has somebody who gathered it");
        }
        return new Kjoring(
                new KjoringId(row.getString("kommunenr"), row.getObject("id", UUID.class)),
                row.getString("bydel"),
                row.getString("enhetsnr"),
                row.getObject("betalingsdato", LocalDate.class),
                Kjoring.Status.valueOf(row.getString("status")),
                row.getInt("antall"),
                row.getLong("sum_ore"),
                row.getString("kontrollsum"),
                samlet,
                signature(row, "kontrollert"),
                signature(row, "godkjent"),
                row.getString("filnavn"),
                row.getBytes("fil_sha256"),
                instant(row, "skrevet"),
                row.getString("forkastet_grunn"),
                row.getInt("version"));
    }

    private static Kjoring.@Nullable Signatur signature(ResultSet row, String act)
            throws SQLException {
        var nar = instant(row, act);
        return nar == null
                ? null
                : new Kjoring.Signatur(
                        row.getObject(act + "_av", UUID.class), row.getString(act + "_navn"), nar);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
