package no.helhet.praksis.bekymring;

import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Count;
import no.helhet.platform.files.FilId;
import no.helhet.praksis.bekymring.Bekymringsmelding.Status;
import no.helhet.praksis.person.PersonId;
import no.helhet.regelverk.bekymring.Bekymringsgrunnlag;
import no.helhet.regelverk.bekymring.Meldegrunn;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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

/// SQL on `bekymring.melding` and `bekymring.barnevern`.
@Repository
class BekymringRepository {
    private static final String SELECT = "select * from bekymring.melding";
    private final JdbcClient jdbc;

    BekymringRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Barnevern> findBarnevern(String kommunenr) {
        return jdbc.sql(
                        """
                        select * from bekymring.barnevern where kommunenr = :k order by bydel limit 1
                        """)
                .param("k", kommunenr)
                .query(
                        (row, i) ->
                                new Barnevern(
                                        row.getString("navn"),
                                        row.getString("adresse"),
                                        row.getString("telefon"),
                                        row.getString("vakt")))
                .optional();
    }

    void save(String kommunenr, Barnevern b, Instant when, Actor actor) {
        jdbc.sql(
                        """
                        insert into bekymring.barnevern (kommunenr, navn, adresse, telefon, vakt,
                          endret, endret_av, endret_navn)
                        values (:k, :n, :a, :tlf, :vakt, :t, :av, :navn)
                        on conflict (kommunenr, bydel) do update set navn = :n, adresse = :a,
                          telefon = :tlf, vakt = :vakt, endret = :t, endret_av = :av,
                          endret_navn = :navn
                        """)
                .param("k", kommunenr)
                .param("n", b.navn())
                .param("a", b.adresse())
                .param("tlf", b.telefon())
                .param("vakt", b.vakt())
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("av", actor.id())
                .param("navn", actor.navn())
                .update();
    }

    /// @return false when it is there already
    boolean insert(
            BekymringId id,
            PersonId person,
            @Nullable PersonId barn,
            Bekymringsgrunnlag innhold,
            Instant when,
            Actor actor) {
        return written(
                                jdbc.sql(
                                        """
                                        insert into bekymring.melding (kommunenr, id, person_id, barn_id,
                                          enhetsnr, forfatter, forfatter_navn, fare_na, vakt, barnet,
                                          observert, hvem, vurdering, grunn, palegg, foreldre_vet,
                                          foreldregrunn, status, begynt)
                                        values (:k, :id, :p, :barn, :e, :av, :navn, :fare, :vakt,
                                          :barnet, :observert, :hvem, :vurdering, :grunn, :palegg,
                                          :vet, :fgrunn, 'UTKAST', :t)
                                        on conflict do nothing
                                        """),
                                innhold)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .param("p", person.id())
                        .param("barn", barn == null ? null : barn.id())
                        .param("e", actor.enhetsnr())
                        .param("av", actor.id())
                        .param("navn", actor.navn())
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void save(BekymringId id, Bekymringsgrunnlag innhold) {
        written(
                        jdbc.sql(
                                """
                                update bekymring.melding set fare_na = :fare, vakt = :vakt,
                                  barnet = :barnet, observert = :observert, hvem = :hvem,
                                  vurdering = :vurdering, grunn = :grunn, palegg = :palegg,
                                  foreldre_vet = :vet, foreldregrunn = :fgrunn,
                                  version = version + 1
                                where kommunenr = :k and id = :id and status = 'UTKAST'
                                """),
                        innhold)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    private static StatementSpec written(StatementSpec sql, Bekymringsgrunnlag i) {
        return sql.param("fare", i.fareNa())
                .param("vakt", i.vakt())
                .param("barnet", i.barnet())
                .param("observert", i.observert())
                .param("hvem", i.hvem())
                .param("vurdering", i.vurdering())
                .param("grunn", i.grunn() == null ? null : i.grunn().name())
                .param("palegg", i.palegg())
                .param("vet", i.foreldreVet())
                .param("fgrunn", i.foreldregrunn());
    }

    void send(BekymringId id, FilId fil, Instant when) {
        jdbc.sql(
                        """
                        update bekymring.melding set status = 'SENDT', fil_id = :f, sendt = :t,
                          version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("f", fil.id())
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    void acknowledge(BekymringId id, LocalDate day, String who) {
        jdbc.sql(
                        """
                        update bekymring.melding set status = 'KVITTERT', kvittert = :d,
                          kvittering = :hvem, version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("d", day)
                .param("hvem", who)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    void discard(BekymringId id, String grunn, Instant when) {
        jdbc.sql(
                        """
                        update bekymring.melding set status = 'FORKASTET', forkastet = :t,
                          forkastet_grunn = :g, version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("g", grunn)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    Optional<Bekymringsmelding> find(BekymringId id) {
        return jdbc.sql(SELECT + " where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(BekymringRepository::read)
                .optional();
    }

    /// Holds the notice until the transaction ends.
    Optional<Bekymringsmelding> lock(BekymringId id) {
        return jdbc.sql(SELECT + " where kommunenr = :k and id = :id for update")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(BekymringRepository::read)
                .optional();
    }

    /// Those that wait for something, the oldest first.
    ///
    /// @param forfatter only those written by, or null for all of the office
    List<Bekymringsmelding> findOpen(
            String[] kommuner, String enhetsnr, @Nullable UUID forfatter, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where kommunenr = any(:k) and enhetsnr = :e
                                  and status in ('UTKAST', 'SENDT')
                                  and (cast(:f as uuid) is null or forfatter = :f)
                                order by begynt limit :n
                                """)
                .param("k", kommuner)
                .param("e", enhetsnr)
                .param("f", forfatter)
                .param("n", limit)
                .query(BekymringRepository::read)
                .list();
    }

    /// How many have lain too long.
    ///
    /// @param forfatter only those written by, or null for all of the office
    Count over(
            String[] kommuner,
            String enhetsnr,
            @Nullable UUID forfatter,
            Instant drafts,
            Instant sent) {
        return Count.of(
                        """
                        select count(*) from bekymring.melding
                        where kommunenr = any(:k) and enhetsnr = :e
                          and (cast(:f as uuid) is null or forfatter = :f)
                          and (status = 'UTKAST' and begynt < :drafts
                            or status = 'SENDT' and sendt < :sent)
                        """)
                .with("k", kommuner)
                .with("e", enhetsnr)
                .with("f", forfatter)
                .with("drafts", drafts.atOffset(ZoneOffset.UTC))
                .with("sent", sent.atOffset(ZoneOffset.UTC));
    }

    private static Bekymringsmelding read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        var barn = row.getObject("barn_id", UUID.class);
        var fil = row.getObject("fil_id", UUID.class);
        var sendt = row.getObject("sendt", OffsetDateTime.class);
        var kvittering = row.getString("kvittering");
        return new Bekymringsmelding(
                new BekymringId(k, row.getObject("id", UUID.class)),
                new PersonId(k, row.getObject("person_id", UUID.class)),
                barn == null ? null : new PersonId(k, barn),
                row.getString("enhetsnr"),
                row.getObject("forfatter", UUID.class),
                row.getString("forfatter_navn"),
                innhold(row),
                Status.valueOf(row.getString("status")),
                row.getObject("begynt", OffsetDateTime.class).toInstant(),
                sendt == null ? null : sendt.toInstant(),
                fil == null ? null : new FilId(k, fil),
                row.getObject("kvittert", LocalDate.class),
                kvittering == null ? "" : kvittering,
                row.getInt("version"));
    }

    private static Bekymringsgrunnlag innhold(ResultSet row) throws SQLException {
        var grunn = row.getString("grunn");
        return new Bekymringsgrunnlag(
                row.getObject("fare_na", Boolean.class),
                row.getString("vakt"),
                row.getString("barnet"),
                row.getString("observert"),
                row.getString("hvem"),
                row.getString("vurdering"),
                grunn == null ? null : Meldegrunn.valueOf(grunn),
                row.getString("palegg"),
                row.getObject("foreldre_vet", Boolean.class),
                row.getString("foreldregrunn"));
    }
}
