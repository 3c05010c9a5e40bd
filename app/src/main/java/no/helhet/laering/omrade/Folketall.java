package no.helhet.laering.omrade;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// How many people live in municipalities, of an age, for those who count per thousand.
@Repository
public class Folketall {
    private final JdbcClient jdbc;

    Folketall(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Celle(String kode, String kjonn, int fra, int til, double verdi) {}

    /// The latest figures of the year or before it, of all the municipalities together; empty when
    /// one of them has none that make up just that age.
    ///
    /// @param fra youngest, in whole years
    /// @param til oldest
    public OptionalLong find(List<String> kommuner, int ar, int fra, int til) {
        var cells = read(kommuner, ar, fra, til);
        long people = 0;
        for (var kommune : kommuner) {
            var own = of(cells.stream().filter(c -> c.kode().equals(kommune)).toList(), fra, til);
            if (own.isEmpty()) {
                return OptionalLong.empty();
            }
            people += own.getAsLong();
        }
        return OptionalLong.of(people);
    }

    /// Both sexes together where they are given so, else each; the age as one where it is, else by
    /// single years, of which none may be missing.
    private static OptionalLong of(List<Celle> cells, int fra, int til) {
        Predicate<Celle> together = c -> c.kjonn().isEmpty();
        var sexes =
                cells.stream().anyMatch(together)
                        ? cells.stream().filter(together).toList()
                        : cells;
        var whole = sexes.stream().filter(c -> c.fra() == fra && c.til() == til).toList();
        var used =
                whole.isEmpty() ? sexes.stream().filter(c -> c.fra() == c.til()).toList() : whole;
        boolean complete =
                !whole.isEmpty()
                        || IntStream.rangeClosed(fra, til)
                                .allMatch(age -> used.stream().anyMatch(c -> c.fra() == age));
        return complete
                ? OptionalLong.of(Math.round(used.stream().mapToDouble(Celle::verdi).sum()))
                : OptionalLong.empty();
    }

    private List<Celle> read(List<String> kommuner, int ar, int fra, int til) {
        return jdbc.sql(
                        """
                        select t.kode, t.kjonn, t.alder_fra as fra, t.alder_til as til, t.verdi
                        from omrade.tall t
                        where t.variabel = 'FOLKEMENGDE' and t.niva = 'KOMMUNE' and t.kode = any(:k)
                          and t.gruppe = '' and t.alder_fra >= :fra and t.alder_til <= :til
                          and t.ar = (select max(s.ar) from omrade.tall s
                            where s.variabel = 'FOLKEMENGDE' and s.niva = 'KOMMUNE' and s.kode = t.kode
                              and s.gruppe = '' and s.ar <= :ar and s.alder_fra >= :fra and s.alder_til <= :til)
                        """)
                .param("k", kommuner.toArray(String[]::new))
                .param("ar", ar)
                .param("fra", fra)
                .param("til", til)
                .query(Celle.class)
                .list();
    }
}
