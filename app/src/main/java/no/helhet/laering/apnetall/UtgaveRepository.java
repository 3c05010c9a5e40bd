package no.helhet.laering.apnetall;

import no.helhet.platform.database.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// SQL on releases and the places and cells they are made of. Reading asks no scope: what is
/// published is everybody's.
@Repository
class UtgaveRepository {
    private final JdbcClient jdbc;

    UtgaveRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The latest of each municipality and year.
    List<Utgave> findCurrent() {
        return jdbc.sql(
                        """
                        select distinct on (kommunenr, ar) * from apnetall.utgave
                        order by kommunenr, ar, versjon desc
                        """)
                .query(UtgaveRepository::read)
                .list();
    }

    /// All of a municipality, the newest first.
    List<Utgave> findAll(String kommunenr) {
        return jdbc.sql(
                        """
                        select * from apnetall.utgave where kommunenr = :k
                        order by ar desc, versjon desc
                        """)
                .param("k", kommunenr)
                .query(UtgaveRepository::read)
                .list();
    }

    Optional<Utgave> findLatest(String kommunenr, int ar) {
        return jdbc.sql(
                        """
                        select * from apnetall.utgave where kommunenr = :k and ar = :ar
                        order by versjon desc limit 1
                        """)
                .param("k", kommunenr)
                .param("ar", ar)
                .query(UtgaveRepository::read)
                .optional();
    }

    private static Utgave read(ResultSet row, int index) throws SQLException {
        return new Utgave(
                row.getString("kommunenr"),
                row.getInt("ar"),
                row.getInt("versjon"),
                row.getString("navn"),
                row.getInt("siste_maned"),
                row.getObject("publisert", OffsetDateTime.class).toInstant(),
                row.getString("publisert_navn"),
                row.getString("grunn"),
                HexFormat.of().formatHex(row.getBytes("sha256")));
    }

    /// @return false when another release of that number was there first
    boolean insert(Utgave utgave, Actor actor, List<Tallsted> steder, List<Celle> celler) {
        var inserted =
                jdbc.sql(
                                """
                                insert into apnetall.utgave (kommunenr, ar, versjon, navn, siste_maned,
                                  publisert, publisert_av, publisert_navn, grunn, sha256)
                                values (:k, :ar, :v, :navn, :siste, :t, :av, :avnavn, :grunn, :sha)
                                on conflict do nothing
                                """)
                        .param("k", utgave.kommunenr())
                        .param("ar", utgave.ar())
                        .param("v", utgave.versjon())
                        .param("navn", utgave.navn())
                        .param("siste", utgave.sisteManed())
                        .param("t", utgave.publisert().atOffset(ZoneOffset.UTC))
                        .param("av", actor.id())
                        .param("avnavn", utgave.publisertNavn())
                        .param("grunn", utgave.grunn())
                        .param("sha", HexFormat.of().parseHex(utgave.sha256()))
                        .update();
        if (inserted == 0) {
            return false;
        }
        insertPlaces(utgave, steder);
        insertCells(utgave, celler);
        return true;
    }

    private void insertPlaces(Utgave utgave, List<Tallsted> steder) {
        jdbc.sql(
                        """
                        insert into apnetall.sted (kommunenr, ar, versjon, kode, niva, navn)
                        select :k, :ar, :v, s.kode, s.niva, s.navn
                        from unnest(:koder, :nivaer, :navn) as s (kode, niva, navn)
                        """)
                .param("k", utgave.kommunenr())
                .param("ar", utgave.ar())
                .param("v", utgave.versjon())
                .param("koder", texts(steder.stream().map(Tallsted::kode).toList()))
                .param("nivaer", texts(steder.stream().map(s -> s.niva().name()).toList()))
                .param("navn", texts(steder.stream().map(Tallsted::navn).toList()))
                .update();
    }

    private void insertCells(Utgave utgave, List<Celle> celler) {
        jdbc.sql(
                        """
                        insert into apnetall.celle (kommunenr, ar, versjon, tabell, sted, maned,
                          koder, variabel, verdi)
                        select :k, :ar, :v, c.tabell, c.sted, c.maned, string_to_array(c.koder, '|'),
                          c.variabel, c.verdi
                        from unnest(:tabeller, :steder, :maneder, :koder, :variabler, :verdier)
                          as c (tabell, sted, maned, koder, variabel, verdi)
                        """)
                .param("k", utgave.kommunenr())
                .param("ar", utgave.ar())
                .param("v", utgave.versjon())
                .param("tabeller", texts(celler.stream().map(Celle::tabell).toList()))
                .param("steder", texts(celler.stream().map(Celle::sted).toList()))
                .param("maneder", celler.stream().map(Celle::maned).toArray(Integer[]::new))
                .param(
                        "koder",
                        texts(celler.stream().map(c -> String.join("|", c.koder())).toList()))
                .param("variabler", texts(celler.stream().map(c -> c.variabel().name()).toList()))
                .param("verdier", celler.stream().map(Celle::verdi).toArray(Double[]::new))
                .update();
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
