package no.helhet.register;

import no.helhet.register.Registerutdrag.Rader;
import no.helhet.register.Registerutvalg.Populasjon;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Reads one table of schema `register` as it comes. Names of tables and columns are the schema's
/// own: [Registerutdrag] has held them against the dictionary.
@Repository
class RegisterutdragRepository {
    private static final int AT_ONCE = 2_000;
    private final JdbcClient jdbc;

    RegisterutdragRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void read(Registerutvalg utvalg, Optional<String> day, Rader rader) {
        int columns = utvalg.kolonner().size();
        jdbc.sql(sql(utvalg, day))
                .withFetchSize(AT_ONCE)
                .param("k", utvalg.kommunenr())
                .param("fom", utvalg.fom())
                .param("tom", utvalg.tom())
                .param("fra", utvalg.fodtFra() == null ? 0 : utvalg.fodtFra())
                .param("til", utvalg.fodtTil() == null ? LocalDate.MAX.getYear() : utvalg.fodtTil())
                .param("orden", utvalg.rekkefolge())
                .query(
                        row -> {
                            var values = new Object[columns];
                            for (int i = 0; i < columns; i++) {
                                values[i] = row.getObject(i + 2);
                            }
                            rader.take(row.getObject(1, UUID.class), values);
                        });
    }

    private static String sql(Registerutvalg utvalg, Optional<String> day) {
        var columns = utvalg.kolonner().stream().map(c -> ", r." + c).collect(Collectors.joining());
        var when =
                day.map(RegisterutdragRepository::inPeriod)
                        .orElse(
                                """
                                exists (select from register.personmaned m
                                  where m.kommunenr = :k and m.pseudonym = r.pseudonym
                                    and m.maned between date_trunc('month', cast(:fom as date)) and :tom)
                                """);
        return "select r.pseudonym"
                + columns
                + " from register."
                + utvalg.tabell()
                + " r where r.kommunenr = :k and "
                + when
                + who(utvalg)
                + " order by "
                + day.map(d -> "r." + d + ", ").orElse("")
                + "md5(:orden || r.pseudonym::text)";
    }

    /// A month that has begun is whole.
    private static String inPeriod(String day) {
        var from = day.equals("maned") ? "date_trunc('month', cast(:fom as date))" : ":fom";
        return "r." + day + " between " + from + " and :tom";
    }

    private static String who(Registerutvalg utvalg) {
        var born =
                utvalg.fodtFra() == null && utvalg.fodtTil() == null
                        ? ""
                        : """
                         and exists (select from register.person p
                          where p.kommunenr = :k and p.pseudonym = r.pseudonym
                            and p.fodselsar between :fra and :til)
                        """;
        if (utvalg.populasjon() == Populasjon.ALLE) {
            return born;
        }
        var which =
                utvalg.populasjon() == Populasjon.MOTTAKERE
                        ? "m.mottaker"
                        : "(m.i_program or m.kvp_mottaker)";
        return born
                + """
                and exists (select from register.personmaned m
                 where m.kommunenr = :k and m.pseudonym = r.pseudonym
                   and m.maned between date_trunc('month', cast(:fom as date)) and :tom and\s\
                """
                + which
                + ")";
    }
}
