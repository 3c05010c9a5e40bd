package no.helhet.praksis.soknad;

import no.helhet.praksis.soknad.web.Karanteneside;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What has come in and lies outside all municipalities. The application's own role sees none of
/// it: a transaction first steps into the quarantine's role, and out again before it touches a
/// municipality's tables.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KaranteneRepository {
    private final JdbcClient jdbc;

    KaranteneRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param rutet where it was routed, null when it was not
    record Innkommet(
            UUID id,
            byte[] sha256,
            Instant mottatt,
            Kanal kanal,
            String avsender,
            String status,
            @Nullable String kommunenr,
            @Nullable Avvik avvik,
            int forsok) {}

    /// For the rest of the transaction, or until [#leave].
    void enter() {
        jdbc.sql("set local role helhet_karantene").update();
    }

    void leave() {
        jdbc.sql("set local role none").update();
    }

    /// @return false when the same bytes came before
    boolean insert(
            UUID id,
            byte[] sha256,
            Instant mottatt,
            Kanal kanal,
            String avsender,
            List<Del> deler) {
        var inserted =
                jdbc.sql(
                                """
                                insert into karantene.innkommet (id, sha256, mottatt, kanal, avsender)
                                values (:id, :sha, :mottatt, :kanal, :avsender)
                                on conflict (sha256) do nothing
                                """)
                        .param("id", id)
                        .param("sha", sha256)
                        .param("mottatt", mottatt.atOffset(ZoneOffset.UTC))
                        .param("kanal", kanal.name())
                        .param("avsender", avsender)
                        .update();
        if (inserted == 0) {
            return false;
        }
        for (int nr = 1; nr <= deler.size(); nr++) {
            var del = deler.get(nr - 1);
            jdbc.sql("insert into karantene.del values (:id, :nr, :navn, :type, :data)")
                    .param("id", id)
                    .param("nr", nr)
                    .param("navn", del.navn())
                    .param("type", del.innholdstype())
                    .param("data", del.bytes())
                    .update();
        }
        return true;
    }

    Optional<Innkommet> find(UUID id) {
        return jdbc.sql("select * from karantene.innkommet where id = :id")
                .param("id", id)
                .query(KaranteneRepository::read)
                .optional();
    }

    Innkommet findByPrint(byte[] sha256) {
        return jdbc.sql("select * from karantene.innkommet where sha256 = :sha")
                .param("sha", sha256)
                .query(KaranteneRepository::read)
                .single();
    }

    List<Del> findParts(UUID id) {
        return jdbc.sql("select * from karantene.del where innkommet_id = :id order by nr")
                .param("id", id)
                .query(
                        (row, i) ->
                                new Del(
                                        row.getString("navn"),
                                        row.getString("innholdstype"),
                                        row.getBytes("data")))
                .list();
    }

    List<Karanteneside.Del> findSizes(UUID id) {
        return jdbc.sql(
                        """
                        select navn, length(data) as bytes from karantene.del
                        where innkommet_id = :id order by nr
                        """)
                .param("id", id)
                .query(
                        (row, i) ->
                                new Karanteneside.Del(row.getString("navn"), row.getLong("bytes")))
                .list();
    }

    /// What lies in quarantine, oldest first.
    List<Innkommet> findWaiting() {
        return jdbc.sql(
                        """
                        select * from karantene.innkommet where status = 'KARANTENE'
                        order by mottatt limit 500
                        """)
                .query(KaranteneRepository::read)
                .list();
    }

    /// What was stored and not yet read: a crash came between, or reading it failed.
    List<UUID> findUnread(Instant before, int limit) {
        return jdbc.sql(
                        """
                        select id from karantene.innkommet where status = 'NY' and mottatt < :t
                        order by forsok, mottatt limit :n
                        """)
                .param("t", before.atOffset(ZoneOffset.UTC))
                .param("n", limit)
                .query(UUID.class)
                .list();
    }

    void keep(UUID id, Avvik avvik, Instant now) {
        jdbc.sql(
                        """
                        update karantene.innkommet
                        set status = 'KARANTENE', arsak = :arsak, sti = :sti, linje = :linje,
                            kolonne = :kolonne, behandlet = :t
                        where id = :id and status = 'NY'
                        """)
                .param("id", id)
                .param("arsak", avvik.arsak())
                .param("sti", avvik.sti())
                .param("linje", avvik.linje())
                .param("kolonne", avvik.kolonne())
                .param("t", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes the message out, if nobody has.
    ///
    /// @return false when it has already left
    boolean release(
            UUID id,
            String kommunenr,
            @Nullable UUID rutetAv,
            @Nullable String grunn,
            Instant now) {
        var updated =
                jdbc.sql(
                                """
                                update karantene.innkommet
                                set status = 'RUTET', kommunenr = :k, behandlet = :t,
                                    rutet_av = :av, rutet_grunn = :grunn
                                where id = :id and status in ('NY', 'KARANTENE')
                                """)
                        .param("id", id)
                        .param("k", kommunenr)
                        .param("t", now.atOffset(ZoneOffset.UTC))
                        .param("av", rutetAv)
                        .param("grunn", grunn)
                        .update();
        if (updated == 0) {
            return false;
        }
        jdbc.sql("delete from karantene.del where innkommet_id = :id").param("id", id).update();
        return true;
    }

    /// @return how many times it has failed now
    int countFailure(UUID id) {
        return jdbc.sql(
                        """
                        update karantene.innkommet set forsok = forsok + 1 where id = :id
                        returning forsok
                        """)
                .param("id", id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private static Innkommet read(ResultSet row, int index) throws SQLException {
        var arsak = row.getString("arsak");
        return new Innkommet(
                row.getObject("id", UUID.class),
                row.getBytes("sha256"),
                row.getObject("mottatt", OffsetDateTime.class).toInstant(),
                Kanal.valueOf(row.getString("kanal")),
                row.getString("avsender"),
                row.getString("status"),
                row.getString("kommunenr"),
                arsak == null
                        ? null
                        : new Avvik(
                                arsak,
                                null,
                                row.getString("sti"),
                                row.getObject("linje", Integer.class),
                                row.getObject("kolonne", Integer.class)),
                row.getInt("forsok"));
    }
}
