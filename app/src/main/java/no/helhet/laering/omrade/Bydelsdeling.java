package no.helhet.laering.omrade;

import no.helhet.laering.apnetall.Bydelskart;
import no.helhet.laering.apnetall.Tallsted;
import no.helhet.laering.apnetall.Tallsted.Niva;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.HashMap;

/// Tells the open figures which basic units a municipality's districts are made of.
@Component
class Bydelsdeling implements Bydelskart {
    private final JdbcClient jdbc;

    Bydelsdeling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Bydeler find(String kommunenr, int ar) {
        var districts =
                jdbc.sql(
                                """
                                select distinct on (kode) kode, navn from omrade.omrade
                                where niva = 'BYDEL' and over = :k
                                  and fom <= :ar and (tom is null or tom >= :ar)
                                order by kode, fom desc
                                """)
                        .param("k", kommunenr)
                        .param("ar", ar)
                        .query(
                                (row, i) ->
                                        new Tallsted(
                                                row.getString("kode"),
                                                Niva.BYDEL,
                                                row.getString("navn")))
                        .list();
        var units = new HashMap<String, String>();
        jdbc.sql(
                        """
                        select distinct on (kode) kode, over from omrade.omrade
                        where niva = 'GRUNNKRETS' and over = any(:bydeler)
                          and fom <= :ar and (tom is null or tom >= :ar)
                        order by kode, fom desc
                        """)
                .param("bydeler", districts.stream().map(Tallsted::kode).toArray(String[]::new))
                .param("ar", ar)
                .query(
                        row -> {
                            units.put(row.getString("kode"), row.getString("over"));
                        });
        return new Bydeler(districts, units);
    }
}
