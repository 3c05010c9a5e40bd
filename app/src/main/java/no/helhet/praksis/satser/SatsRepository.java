package no.helhet.praksis.satser;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// SQL on the schema `satser`.
@Repository
class SatsRepository {
    private static final String ALL =
            """
            select f.*, a.nr, a.grunn, a.avgjort_av, a.avgjort_navn, a.avgjort
            from satser.forslag f left join satser.avgjorelse a
              on a.kommunenr = f.kommunenr and a.forslag_id = f.id
            """;

    private final JdbcClient jdbc;

    SatsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The municipality's own additions, id and name, in order of name.
    Map<String, String> findTillegg(String kommunenr) {
        var names = new LinkedHashMap<String, String>();
        jdbc.sql(
                        """
                        select id, navn from satser.sats where kommunenr = :k and navn <> ''
                        order by navn, id
                        """)
                .param("k", kommunenr)
                .query(
                        row -> {
                            names.put(row.getString(1), row.getString(2));
                        });
        return names;
    }

    /// @param navn of an addition, else empty
    void insertSats(String kommunenr, String id, String navn) {
        jdbc.sql(
                        """
                        insert into satser.sats (kommunenr, id, navn) values (:k, :id, :navn)
                        on conflict do nothing
                        """)
                .param("k", kommunenr)
                .param("id", id)
                .param("navn", navn)
                .update();
    }

    /// Holds the value for the rest of the transaction.
    ///
    /// @return the number of its latest approval
    int lock(String kommunenr, String sats) {
        return findNr(
                "select nr from satser.sats where kommunenr = :k and id = :id for update",
                kommunenr,
                sats);
    }

    /// The number of the value's latest approval.
    int findNr(String kommunenr, String sats) {
        return findNr(
                "select nr from satser.sats where kommunenr = :k and id = :id", kommunenr, sats);
    }

    private int findNr(String sql, String kommunenr, String sats) {
        return jdbc.sql(sql).param("k", kommunenr).param("id", sats).query(Integer.class).single();
    }

    /// Inserts the proposal.
    ///
    /// @return false when one with this id is there already
    boolean insert(Forslag f) {
        return jdbc.sql(
                                """
                                insert into satser.forslag (kommunenr, id, sats, verdi, fom, tom, saksnr,
                                  vedtatt, begrunnelse, tilbakegrunn, foreslatt_av, foreslatt_navn, foreslatt)
                                values (:k, :id, :sats, :verdi, :fom, :tom, :saksnr, :vedtatt, :begrunnelse,
                                  :tilbakegrunn, :av, :navn, :foreslatt)
                                on conflict do nothing
                                """)
                        .param("k", f.id().kommunenr())
                        .param("id", f.id().id())
                        .param("sats", f.sats())
                        .param("verdi", f.verdi())
                        .param("fom", f.fom())
                        .param("tom", f.tom())
                        .param("saksnr", f.saksnr())
                        .param("vedtatt", f.vedtatt())
                        .param("begrunnelse", f.begrunnelse())
                        .param("tilbakegrunn", f.tilbakegrunn())
                        .param("av", f.foreslattAv())
                        .param("navn", f.foreslattNavn())
                        .param("foreslatt", f.foreslatt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Forslag> find(ForslagId id) {
        return jdbc.sql(ALL + "where f.kommunenr = :k and f.id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(SatsRepository::read)
                .optional();
    }

    /// All proposals of the municipality, oldest first.
    List<Forslag> findAll(String kommunenr) {
        return jdbc.sql(ALL + "where f.kommunenr = :k order by f.id")
                .param("k", kommunenr)
                .query(SatsRepository::read)
                .list();
    }

    /// Those of one value, in the order they were approved; the others after them.
    List<Forslag> findBySats(String kommunenr, String sats) {
        return jdbc.sql(ALL + "where f.kommunenr = :k and f.sats = :s order by a.nr, f.id")
                .param("k", kommunenr)
                .param("s", sats)
                .query(SatsRepository::read)
                .list();
    }

    /// The approved ones by value, in the order they were approved.
    Map<String, List<Forslag>> findApproved(String kommunenr) {
        return jdbc
                .sql(ALL + "where f.kommunenr = :k and a.nr is not null order by f.sats, a.nr")
                .param("k", kommunenr)
                .query(SatsRepository::read)
                .stream()
                .collect(Collectors.groupingBy(Forslag::sats));
    }

    /// How many wait in the office's municipalities that somebody else has proposed.
    Count open(UUID brukerId) {
        return Count.of(
                        """
                        select count(*) from satser.forslag f
                        where kommunenr = any(:kommuner) and foreslatt_av <> :b
                          and not exists (select from satser.avgjorelse a
                            where a.kommunenr = f.kommunenr and a.forslag_id = f.id)
                        """)
                .with("kommuner", Scopes.current().kommunerArray())
                .with("b", brukerId);
    }

    void approve(Forslag f, Avgjorelse a) {
        insert(f, a);
        jdbc.sql("update satser.sats set nr = :nr where kommunenr = :k and id = :id")
                .param("nr", a.nr())
                .param("k", f.id().kommunenr())
                .param("id", f.sats())
                .update();
    }

    void insert(Forslag f, Avgjorelse a) {
        jdbc.sql(
                        """
                        insert into satser.avgjorelse (kommunenr, forslag_id, sats, foreslatt_av, nr, grunn,
                          avgjort_av, avgjort_navn, avgjort)
                        values (:k, :id, :sats, :foreslatt, :nr, :grunn, :av, :navn, :avgjort)
                        """)
                .param("k", f.id().kommunenr())
                .param("id", f.id().id())
                .param("sats", f.sats())
                .param("foreslatt", f.foreslattAv())
                .param("nr", a.nr())
                .param("grunn", a.grunn())
                .param("av", a.av())
                .param("navn", a.navn())
                .param("avgjort", a.tidspunkt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Forslag read(ResultSet row, int index) throws SQLException {
        return new Forslag(
                new ForslagId(row.getString("kommunenr"), row.getObject("id", UUID.class)),
                row.getString("sats"),
                row.getObject("verdi", Long.class),
                row.getObject("fom", LocalDate.class),
                row.getObject("tom", LocalDate.class),
                row.getString("saksnr"),
                row.getObject("vedtatt", LocalDate.class),
                row.getString("begrunnelse"),
                row.getString("tilbakegrunn"),
                row.getObject("foreslatt_av", UUID.class),
                row.getString("foreslatt_navn"),
                moment(row, "foreslatt"),
                readAvgjorelse(row));
    }

    private static @Nullable Avgjorelse readAvgjorelse(ResultSet row) throws SQLException {
        return row.getObject("avgjort") == null
                ? null
                : new Avgjorelse(
                        row.getObject("nr", Integer.class),
                        row.getString("grunn"),
                        row.getObject("avgjort_av", UUID.class),
                        row.getString("avgjort_navn"),
                        moment(row, "avgjort"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
