package no.helhet.praksis.avtale;

import no.helhet.platform.database.Scopes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;

/// The office's choices; what it has not chosen is as the house has it.
@Repository
class Avtaleinnstillinger {
    private final JdbcClient jdbc;
    private final AvtaleProperties house;

    Avtaleinnstillinger(JdbcClient jdbc, AvtaleProperties house) {
        this.jdbc = jdbc;
        this.house = house;
    }

    Avtaleinnstilling find(String enhetsnr) {
        return jdbc.sql(
                        """
                        select paminnelser, ikke_mott_minutter from avtale.innstilling
                        where kommunenr = any(:k) and enhetsnr = :e
                        """)
                .param("k", Scopes.current().kommunerArray())
                .param("e", enhetsnr)
                .query(
                        (row, i) ->
                                new Avtaleinnstilling(
                                        List.of((String[]) row.getArray(1).getArray()),
                                        row.getInt(2)))
                .optional()
                .orElseGet(
                        () -> new Avtaleinnstilling(house.paminnelser(), house.ikkeMottMinutter()));
    }

    void save(String kommunenr, String enhetsnr, Avtaleinnstilling chosen) {
        jdbc.sql(
                        """
                        insert into avtale.innstilling (kommunenr, enhetsnr, paminnelser, ikke_mott_minutter)
                        values (:k, :e, :p, :m)
                        on conflict (kommunenr, enhetsnr) do update
                        set paminnelser = excluded.paminnelser,
                          ikke_mott_minutter = excluded.ikke_mott_minutter
                        """)
                .param("k", kommunenr)
                .param("e", enhetsnr)
                .param("p", chosen.paminnelser().toArray(String[]::new))
                .param("m", chosen.ikkeMottMinutter())
                .update();
    }
}
