package no.helhet.laering.apnetall;

import no.helhet.laering.apnetall.Tallsted.Niva;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// SQL on the cells of releases, as they are read.
@Repository
class TallRepository {
    private final JdbcClient jdbc;

    TallRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A cell and the year it is of.
    record Arscelle(int ar, Celle celle) {}

    /// The places of the releases, the municipality first, without repeating one.
    List<Tallsted> findPlaces(Collection<Utgave> utgaver) {
        return jdbc.sql(
                        """
                        select distinct on (s.kode) s.kode, s.niva, s.navn from apnetall.sted s
                        join unnest(:kommuner, :ar, :versjoner) as u (kommunenr, ar, versjon)
                          using (kommunenr, ar, versjon)
                        order by s.kode, s.ar desc
                        """)
                .param("kommuner", utgaver.stream().map(Utgave::kommunenr).toArray(String[]::new))
                .param("ar", utgaver.stream().map(Utgave::ar).toArray(Integer[]::new))
                .param("versjoner", utgaver.stream().map(Utgave::versjon).toArray(Integer[]::new))
                .query(
                        (row, i) ->
                                new Tallsted(
                                        row.getString("kode"),
                                        Niva.valueOf(row.getString("niva")),
                                        row.getString("navn")))
                .list();
    }

    /// The cells of a table in these releases, at these places.
    List<Arscelle> findCells(Tabell tabell, Collection<Utgave> utgaver, Collection<String> steder) {
        return jdbc.sql(
                        """
                        select c.ar, c.sted, c.maned, c.koder, c.variabel, c.verdi
                        from unnest(:kommuner, :ar, :versjoner) as u (kommunenr, ar, versjon)
                        join apnetall.celle c using (kommunenr, ar, versjon)
                        where c.tabell = :tabell and c.sted = any(:steder)
                        """)
                .param("kommuner", utgaver.stream().map(Utgave::kommunenr).toArray(String[]::new))
                .param("ar", utgaver.stream().map(Utgave::ar).toArray(Integer[]::new))
                .param("versjoner", utgaver.stream().map(Utgave::versjon).toArray(Integer[]::new))
                .param("tabell", tabell.kode())
                .param("steder", steder.toArray(String[]::new))
                .query(
                        (row, i) ->
                                new Arscelle(
                                        row.getInt("ar"),
                                        new Celle(
                                                tabell.kode(),
                                                row.getString("sted"),
                                                row.getInt("maned"),
                                                Arrays.asList(
                                                        (String[])
                                                                row.getArray("koder").getArray()),
                                                Variabel.valueOf(row.getString("variabel")),
                                                row.getObject("verdi", Double.class))))
                .list();
    }
}
