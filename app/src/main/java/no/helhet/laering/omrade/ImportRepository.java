package no.helhet.laering.omrade;

import no.helhet.platform.database.Actor;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on `omrade.import`, its blocks and what it did not take.
@Repository
class ImportRepository {
    private static final int SHOWN = 100;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// A row for a file that begins to come.
    void insert(
            UUID id,
            String kommune,
            Importslag slag,
            String filnavn,
            String kilde,
            @Nullable LocalDate hentet,
            Instant now,
            Actor actor) {
        jdbc.sql(
                        """
                        insert into omrade.import (id, kommune, slag, filnavn, sha256, kilde, hentet,
                          status, kobling, lest, lest_av, lest_navn)
                        values (:id, :k, :slag, :navn, '', :kilde, :hentet, 'MOTTAS', '{}', :t, :av,
                          :avnavn)
                        """)
                .param("id", id)
                .param("k", kommune)
                .param("slag", slag.name())
                .param("navn", filnavn)
                .param("kilde", kilde)
                .param("hentet", hentet)
                .param("t", now.atOffset(ZoneOffset.UTC))
                .param("av", actor.id())
                .param("avnavn", actor.navn())
                .update();
    }

    void insertBlock(UUID id, int nr, byte[] data) {
        jdbc.sql("insert into omrade.importblokk (import_id, nr, data) values (:id, :nr, :data)")
                .param("id", id)
                .param("nr", nr)
                .param("data", data)
                .update();
    }

    byte @Nullable [] readBlock(UUID id, int nr) {
        return jdbc.sql("select data from omrade.importblokk where import_id = :id and nr = :nr")
                .param("id", id)
                .param("nr", nr)
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    /// The file is whole.
    void complete(UUID id, byte[] sha256, long storrelse, Kobling kobling) {
        jdbc.sql(
                        """
                        update omrade.import set sha256 = :sha, storrelse = :n, status = 'LASTET',
                          kobling = cast(:kobling as jsonb)
                        where id = :id
                        """)
                .param("sha", sha256)
                .param("n", storrelse)
                .param("kobling", json.writeValueAsString(kobling))
                .param("id", id)
                .update();
    }

    /// What never became whole leaves no trace.
    void delete(UUID id) {
        deleteBlocks(id);
        jdbc.sql("delete from omrade.import where id = :id and status = 'MOTTAS'")
                .param("id", id)
                .update();
    }

    void deleteBlocks(UUID id) {
        jdbc.sql("delete from omrade.importblokk where import_id = :id").param("id", id).update();
    }

    List<UUID> findUnfinished(Instant before) {
        return jdbc.sql("select id from omrade.import where status = 'MOTTAS' and lest < :t")
                .param("t", before.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    Optional<UUID> findBySha256(byte[] sha256) {
        return jdbc.sql(
                        """
                        select id from omrade.import
                        where sha256 = :sha and status not in ('MOTTAS', 'FORKASTET')
                        """)
                .param("sha", sha256)
                .query(UUID.class)
                .optional();
    }

    Optional<Importfil> find(UUID id) {
        return jdbc.sql("select * from omrade.import where id = :id and status <> 'MOTTAS'")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /// Kept from others while an act is decided.
    Optional<Importfil> lock(UUID id) {
        return jdbc.sql(
                        "select * from omrade.import where id = :id and status <> 'MOTTAS'"
                                + " for update")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /// The latest, newest first.
    List<Importfil> findAll() {
        return jdbc.sql(
                        """
                        select * from omrade.import where status not in ('MOTTAS', 'FORKASTET')
                        order by id desc limit :n
                        """)
                .param("n", SHOWN)
                .query(this::read)
                .list();
    }

    void map(UUID id, Kobling kobling) {
        jdbc.sql(
                        """
                        update omrade.import set kobling = cast(:kobling as jsonb),
                          versjon = versjon + 1
                        where id = :id
                        """)
                .param("kobling", json.writeValueAsString(kobling))
                .param("id", id)
                .update();
    }

    void change(UUID id, Importstatus status, Instant now, Actor actor) {
        jdbc.sql(
                        """
                        update omrade.import set status = :status, lest = :t, lest_av = :av,
                          lest_navn = :navn, lest_byte = 0, feilet = null, feilgrunn = null,
                          versjon = versjon + 1
                        where id = :id
                        """)
                .param("status", status.name())
                .param("t", now.atOffset(ZoneOffset.UTC))
                .param("av", actor.id())
                .param("navn", actor.navn())
                .param("id", id)
                .update();
    }

    void fail(UUID id, Importfeil feil, Instant now) {
        jdbc.sql(
                        """
                        update omrade.import set status = :status, lest = :t, feilet = :feilet,
                          feilgrunn = :grunn, versjon = versjon + 1
                        where id = :id
                        """)
                .param("status", feil.arbeid().before().name())
                .param("t", now.atOffset(ZoneOffset.UTC))
                .param("feilet", feil.arbeid().name())
                .param("grunn", feil.grunn().name())
                .param("id", id)
                .update();
    }

    void progress(UUID id, long bytes) {
        jdbc.sql("update omrade.import set lest_byte = :n where id = :id")
                .param("n", bytes)
                .param("id", id)
                .update();
    }

    /// The moment is what readers of the figures know by that they have changed.
    void conclude(UUID id, Importstatus status, Utfall utfall, Instant now) {
        jdbc.sql(
                        """
                        update omrade.import set status = :status, utfall = cast(:utfall as jsonb),
                          rader = :rader, avvist = :avvist, lest_byte = storrelse, lest = :t,
                          versjon = versjon + 1
                        where id = :id
                        """)
                .param("status", status.name())
                .param("utfall", json.writeValueAsString(utfall))
                .param("rader", utfall.skrevet())
                .param("avvist", utfall.avvist())
                .param("t", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void deleteDeviations(UUID id) {
        jdbc.sql("delete from omrade.importavvik where import_id = :id").param("id", id).update();
    }

    void insertDeviations(UUID id, List<Importavvik> avvik) {
        jdbc.sql(
                        """
                        insert into omrade.importavvik (import_id, linje, felt, grunn, verdi)
                        select :id, a.linje, a.felt, a.grunn, a.verdi
                        from unnest(:linjer, :felter, :grunner, :verdier)
                          as a (linje, felt, grunn, verdi)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("linjer", avvik.stream().map(Importavvik::linje).toArray(Long[]::new))
                .param("felter", avvik.stream().map(Importavvik::felt).toArray(String[]::new))
                .param("grunner", avvik.stream().map(a -> a.grunn().name()).toArray(String[]::new))
                .param("verdier", avvik.stream().map(Importavvik::verdi).toArray(String[]::new))
                .update();
    }

    List<Importavvik> findDeviations(UUID id, int limit) {
        return jdbc.sql(
                        """
                        select linje, felt, grunn, verdi from omrade.importavvik
                        where import_id = :id order by linje, felt limit :n
                        """)
                .param("id", id)
                .param("n", limit)
                .query(
                        (row, i) ->
                                new Importavvik(
                                        row.getLong("linje"),
                                        row.getString("felt"),
                                        Avviksgrunn.valueOf(row.getString("grunn")),
                                        row.getString("verdi")))
                .list();
    }

    private static @Nullable Importfeil failed(ResultSet row) throws SQLException {
        var arbeid = row.getString("feilet");
        return arbeid == null
                ? null
                : new Importfeil(
                        Importstatus.valueOf(arbeid),
                        Importfeil.Grunn.valueOf(row.getString("feilgrunn")));
    }

    private Importfil read(ResultSet row, int index) throws SQLException {
        var utfall = row.getString("utfall");
        var kobling = row.getString("kobling");
        return new Importfil(
                row.getObject("id", UUID.class),
                row.getString("kommune"),
                Importslag.valueOf(row.getString("slag")),
                row.getString("filnavn"),
                row.getString("kilde"),
                row.getObject("hentet", LocalDate.class),
                row.getLong("storrelse"),
                Importstatus.valueOf(row.getString("status")),
                kobling.contains("tegnsett") ? json.readValue(kobling, Kobling.class) : null,
                row.getLong("lest_byte"),
                utfall == null ? null : json.readValue(utfall, Utfall.class),
                row.getObject("lest", OffsetDateTime.class).toInstant(),
                row.getObject("lest_av", UUID.class),
                row.getString("lest_navn"),
                row.getInt("versjon"),
                failed(row));
    }
}
