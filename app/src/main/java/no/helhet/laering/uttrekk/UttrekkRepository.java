package no.helhet.laering.uttrekk;

import no.helhet.platform.database.Count;
import no.helhet.platform.database.Scopes;
import no.helhet.register.Registerutvalg.Populasjon;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on the schema `uttrekk`.
@Repository
class UttrekkRepository {
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    UttrekkRepository(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// @return false when one with this id is there already
    boolean insert(Uttrekk u) {
        var i = u.innhold();
        return jdbc.sql(
                                """
                                insert into uttrekk.uttrekk (kommunenr, id, tittel, formal, grunnlag, referanse,
                                  arkiv, mottaker, variabler, populasjon, fodt_fra, fodt_til, fom, tom, slutt,
                                  aldersgrupper, maneder, avrunding_ore, personer, rader, minste, sjeldne,
                                  bedt_av, bedt_navn, bedt, status)
                                values (:k, :id, :tittel, :formal, :grunnlag, :referanse, :arkiv, :mottaker,
                                  :variabler, :populasjon, :fra, :til, :fom, :tom, :slutt, :grupper, :maneder,
                                  :avrunding, :personer, :rader, :minste, :sjeldne, :av, :navn, :bedt, :status)
                                on conflict do nothing
                                """)
                        .param("k", u.id().kommunenr())
                        .param("id", u.id().id())
                        .param("tittel", i.tittel())
                        .param("formal", i.formal())
                        .param("grunnlag", i.grunnlag().name())
                        .param("referanse", i.referanse())
                        .param("arkiv", i.arkiv())
                        .param("mottaker", i.mottaker())
                        .param("variabler", i.variabler().toArray(String[]::new))
                        .param("populasjon", i.populasjon().name())
                        .param("fra", i.fodtFra())
                        .param("til", i.fodtTil())
                        .param("fom", i.fom())
                        .param("tom", i.tom())
                        .param("slutt", i.slutt())
                        .param("grupper", i.aldersgrupper())
                        .param("maneder", i.maneder())
                        .param("avrunding", i.avrundingOre())
                        .param("personer", u.vurdering().personer())
                        .param("rader", u.vurdering().rader())
                        .param("minste", u.vurdering().minste())
                        .param("sjeldne", u.vurdering().sjeldne())
                        .param("av", u.bedtAv())
                        .param("navn", u.bedtNavn())
                        .param("bedt", u.bedt().atOffset(ZoneOffset.UTC))
                        .param("status", u.status().name())
                        .update()
                == 1;
    }

    Optional<Uttrekk> find(UttrekkId id) {
        return find(id, "");
    }

    /// Held for the rest of the transaction.
    Optional<Uttrekk> lock(UttrekkId id) {
        return find(id, " for update");
    }

    private Optional<Uttrekk> find(UttrekkId id, String how) {
        return jdbc.sql("select * from uttrekk.uttrekk where kommunenr = :k and id = :id" + how)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(UttrekkRepository::read)
                .optional();
    }

    /// The newest first.
    List<Uttrekk> findAll() {
        return jdbc.sql(
                        """
                        select * from uttrekk.uttrekk where kommunenr = any(:k)
                        order by id desc limit 200
                        """)
                .param("k", Scopes.current().kommunerArray())
                .query(UttrekkRepository::read)
                .list();
    }

    /// Those of a municipality whose last day has been.
    List<UttrekkId> findDue(String kommunenr, LocalDate today) {
        return jdbc.sql(
                        """
                        select id from uttrekk.uttrekk where kommunenr = :k and slutt < :dag
                          and status in ('BEDT_OM', 'GODKJENT', 'LAGET')
                        order by id
                        """)
                .param("k", kommunenr)
                .param("dag", today)
                .query((row, i) -> new UttrekkId(kommunenr, row.getObject("id", UUID.class)))
                .list();
    }

    /// How many wait that somebody else has asked for.
    Count open(UUID brukerId) {
        return Count.of(
                        """
                        select count(*) from uttrekk.uttrekk
                        where kommunenr = any(:kommuner) and status = 'BEDT_OM' and bedt_av <> :b
                        """)
                .with("kommuner", Scopes.current().kommunerArray())
                .with("b", brukerId);
    }

    void decide(
            UttrekkId id, Uttrekksstatus status, UUID av, String navn, Instant now, String grunn) {
        jdbc.sql(
                        """
                        update uttrekk.uttrekk set status = :s, avgjort_av = :av, avgjort_navn = :navn,
                          avgjort = :t, grunn = :grunn, versjon = versjon + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("s", status.name())
                .param("av", av)
                .param("navn", navn)
                .param("t", now.atOffset(ZoneOffset.UTC))
                .param("grunn", grunn)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    void insertSecret(UttrekkId id, byte[] secret) {
        jdbc.sql(
                        """
                        insert into uttrekk.nokkel (kommunenr, bydel, uttrekk_id, hemmelighet)
                        values (:k, '', :id, :h)
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("h", secret)
                .update();
    }

    /// Empty when it has been destroyed.
    Optional<byte[]> secret(UttrekkId id) {
        return jdbc.sql(
                        """
                        select hemmelighet from uttrekk.nokkel where kommunenr = :k and uttrekk_id = :id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query((row, i) -> row.getBytes(1))
                .optional();
    }

    void insertBlock(UttrekkId id, int nr, byte[] data) {
        jdbc.sql(
                        """
                        insert into uttrekk.blokk (kommunenr, uttrekk_id, nr, data)
                        values (:k, :id, :nr, :data)
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("nr", nr)
                .param("data", data)
                .update();
    }

    /// Seen at once, whatever becomes of the transaction that is at work.
    void progress(UttrekkId id, long rows) {
        apart.executeWithoutResult(
                status ->
                        jdbc.sql(
                                        """
                                        insert into uttrekk.framdrift (kommunenr, uttrekk_id, rader)
                                        values (:k, :id, :n)
                                        on conflict (kommunenr, uttrekk_id) do update set rader = excluded.rader
                                        """)
                                .param("k", id.kommunenr())
                                .param("id", id.id())
                                .param("n", rows)
                                .update());
    }

    long findProgress(UttrekkId id) {
        return jdbc.sql(
                        """
                        select rader from uttrekk.framdrift where kommunenr = :k and uttrekk_id = :id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void made(UttrekkId id, Uttrekk.Fil fil) {
        jdbc.sql(
                        """
                        update uttrekk.uttrekk set status = 'LAGET', versjon = versjon + 1, laget = :t,
                          storrelse = :n, sha256 = :sha, ut_personer = :personer, ut_rader = :rader,
                          dempet = :dempet, utelatt = :utelatt
                        where kommunenr = :k and id = :id
                        """)
                .param("t", fil.laget().atOffset(ZoneOffset.UTC))
                .param("n", fil.storrelse())
                .param("sha", fil.sha256())
                .param("personer", fil.personer())
                .param("rader", fil.rader())
                .param("dempet", fil.dempet())
                .param("utelatt", fil.utelatt())
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    void copy(UttrekkId id, OutputStream out) throws IOException {
        for (int nr = 0; ; nr++) {
            var block =
                    jdbc.sql(
                                    """
                                    select data from uttrekk.blokk
                                    where kommunenr = :k and uttrekk_id = :id and nr = :nr
                                    """)
                            .param("k", id.kommunenr())
                            .param("id", id.id())
                            .param("nr", nr)
                            .query((row, i) -> row.getBytes(1))
                            .optional();
            if (block.isEmpty()) {
                return;
            }
            out.write(block.get());
        }
    }

    void end(UttrekkId id, Instant now) {
        for (var table : List.of("blokk", "nokkel", "framdrift")) {
            jdbc.sql("delete from uttrekk." + table + " where kommunenr = :k and uttrekk_id = :id")
                    .param("k", id.kommunenr())
                    .param("id", id.id())
                    .update();
        }
        jdbc.sql(
                        """
                        update uttrekk.uttrekk set status = 'AVSLUTTET', avsluttet = :t,
                          versjon = versjon + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("t", now.atOffset(ZoneOffset.UTC))
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    /// A line of the log of all data sets.
    record Linje(UttrekkId id, String tittel, Instant tidspunkt, String navn, String type) {}

    /// The newest first.
    List<Linje> findLog() {
        return jdbc.sql(
                        """
                        select h.*, u.tittel from uttrekk.hendelse h join uttrekk.uttrekk u
                          on u.kommunenr = h.kommunenr and u.id = h.sak_id
                        where h.kommunenr = any(:k) order by h.id desc limit 200
                        """)
                .param("k", Scopes.current().kommunerArray())
                .query(
                        (row, i) ->
                                new Linje(
                                        new UttrekkId(
                                                row.getString("kommunenr"),
                                                row.getObject("sak_id", UUID.class)),
                                        row.getString("tittel"),
                                        moment(row, "tidspunkt"),
                                        row.getString("bruker_navn"),
                                        row.getString("type")))
                .list();
    }

    private static Uttrekk read(ResultSet row, int index) throws SQLException {
        var innhold =
                new Uttrekksinnhold(
                        row.getString("tittel"),
                        row.getString("formal"),
                        Uttrekksgrunnlag.valueOf(row.getString("grunnlag")),
                        row.getString("referanse"),
                        row.getString("arkiv"),
                        row.getString("mottaker"),
                        List.of((String[]) row.getArray("variabler").getArray()),
                        Populasjon.valueOf(row.getString("populasjon")),
                        row.getObject("fodt_fra", Integer.class),
                        row.getObject("fodt_til", Integer.class),
                        row.getObject("fom", LocalDate.class),
                        row.getObject("tom", LocalDate.class),
                        row.getObject("slutt", LocalDate.class),
                        row.getBoolean("aldersgrupper"),
                        row.getBoolean("maneder"),
                        row.getLong("avrunding_ore"));
        return new Uttrekk(
                new UttrekkId(row.getString("kommunenr"), row.getObject("id", UUID.class)),
                innhold,
                new Uttrekksvurdering(
                        row.getInt("personer"),
                        row.getLong("rader"),
                        row.getInt("minste"),
                        row.getInt("sjeldne")),
                row.getObject("bedt_av", UUID.class),
                row.getString("bedt_navn"),
                moment(row, "bedt"),
                Uttrekksstatus.valueOf(row.getString("status")),
                row.getInt("versjon"),
                readAvgjort(row),
                readFil(row));
    }

    private static Uttrekk.@Nullable Avgjort readAvgjort(ResultSet row) throws SQLException {
        return row.getObject("avgjort") == null
                ? null
                : new Uttrekk.Avgjort(
                        row.getObject("avgjort_av", UUID.class),
                        row.getString("avgjort_navn"),
                        moment(row, "avgjort"),
                        row.getString("grunn"));
    }

    private static Uttrekk.@Nullable Fil readFil(ResultSet row) throws SQLException {
        return row.getObject("laget") == null
                ? null
                : new Uttrekk.Fil(
                        moment(row, "laget"),
                        row.getLong("storrelse"),
                        row.getString("sha256"),
                        row.getInt("ut_personer"),
                        row.getLong("ut_rader"),
                        row.getInt("dempet"),
                        row.getInt("utelatt"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
