package no.helhet.praksis.mottak;

import no.helhet.platform.database.ReadOnce;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// The office's choices; what it has not chosen is as the house has it.
@Repository
class Innstillinger {
    private final JdbcClient jdbc;
    private final MottakProperties house;

    Innstillinger(JdbcClient jdbc, MottakProperties house) {
        this.jdbc = jdbc;
        this.house = house;
    }

    /// @param kommunenr the office's first municipality
    Innstilling find(String kommunenr, String enhetsnr) {
        return ReadOnce.get("mottak.innstilling", enhetsnr, () -> read(kommunenr, enhetsnr));
    }

    private Innstilling read(String kommunenr, String enhetsnr) {
        return jdbc.sql(
                        """
                        select lofte_minutter, steder, skjermsprak from mottak.innstilling
                        where kommunenr = :k and enhetsnr = :e
                        """)
                .param("k", kommunenr)
                .param("e", enhetsnr)
                .query((row, i) -> new Innstilling(row.getInt(1), texts(row, 2), texts(row, 3)))
                .optional()
                .orElseGet(
                        () ->
                                new Innstilling(
                                        house.lofteMinutter(),
                                        house.steder(),
                                        house.skjermsprak()));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    void save(String kommunenr, String enhetsnr, Innstilling chosen) {
        jdbc.sql(
                        """
                        insert into mottak.innstilling (kommunenr, enhetsnr, lofte_minutter, steder, skjermsprak)
                        values (:k, :e, :m, :s, :sprak)
                        on conflict (kommunenr, enhetsnr) do update
                        set lofte_minutter = excluded.lofte_minutter, steder = excluded.steder,
                          skjermsprak = excluded.skjermsprak
                        """)
                .param("k", kommunenr)
                .param("e", enhetsnr)
                .param("m", chosen.lofteMinutter())
                .param("s", chosen.steder().toArray(String[]::new))
                .param("sprak", chosen.skjermsprak().toArray(String[]::new))
                .update();
    }
}
