package no.helhet.register;

import no.helhet.register.Mottakertall.Rad;
import no.helhet.register.Mottakertall.Sted;
import no.helhet.register.Mottakertall.Sum;
import no.helhet.register.Mottakertall.Utvalg;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// SQL on `register.personmaned`, counted in sets. The statement is put together from the enums'
/// own fragments, never from what somebody has sent. It reads the months once, in the order of
/// persons: a join of them with their own sums is planned as if there were one, and takes the
/// square of how many there are.
@Repository
class MottakertallRepository {
    private final JdbcClient jdbc;

    MottakertallRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Rad> count(
            String kommunenr,
            YearMonth first,
            YearMonth last,
            Utvalg utvalg,
            List<Inndeling> inndelinger,
            Sted sted) {
        var codes =
                IntStream.range(0, inndelinger.size())
                        .mapToObj(i -> ", " + inndelinger.get(i).sql() + " as kode" + i)
                        .collect(Collectors.joining());
        var groups =
                IntStream.rangeClosed(1, inndelinger.size() + 1)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(", "));
        return jdbc.sql(
                        """
                        with talt as (
                          select %s as sted, alder, kjonn, husholdning, livsoppholdskilde,
                            row_number() over (person order by maned desc) as nr,
                            count(*) over person as maneder,
                            sum(bidrag_ore) over person as bidrag, sum(lan_ore) over person as lan
                          from register.personmaned
                          where kommunenr = :k and maned between :fra and :til and %s
                          window person as (partition by pseudonym))
                        select sted%s, count(*) as personer, sum(maneder) as sum_maneder,
                          sum(bidrag) as sum_bidrag, count(*) filter (where bidrag > 0) as fikk_bidrag,
                          max(bidrag) as mest_bidrag,
                          sum(lan) as sum_lan, count(*) filter (where lan > 0) as fikk_lan,
                          max(lan) as mest_lan, max(bidrag + lan) as mest
                        from talt where nr = 1
                        group by %s order by %s
                        """
                                .formatted(sted.sql(), utvalg.condition(), codes, groups, groups))
                .param("k", kommunenr)
                .param("fra", first.atDay(1))
                .param("til", last.atDay(1))
                .query((row, i) -> read(row, inndelinger.size()))
                .list();
    }

    private static Rad read(ResultSet row, int divisions) throws SQLException {
        var codes = new ArrayList<String>();
        for (int i = 0; i < divisions; i++) {
            codes.add(row.getString("kode" + i));
        }
        var grants =
                new Sum(
                        row.getLong("sum_bidrag"),
                        row.getLong("fikk_bidrag"),
                        row.getLong("mest_bidrag"));
        var loans =
                new Sum(row.getLong("sum_lan"), row.getLong("fikk_lan"), row.getLong("mest_lan"));
        return new Rad(
                row.getString("sted"),
                codes,
                row.getLong("personer"),
                row.getLong("sum_maneder"),
                grants,
                loans,
                new Sum(grants.ore() + loans.ore(), row.getLong("personer"), row.getLong("mest")));
    }

    Optional<YearMonth> findFirst(String kommunenr) {
        return jdbc.sql(
                        """
                        select maned from register.personmaned where kommunenr = :k
                        order by maned limit 1
                        """)
                .param("k", kommunenr)
                .query(LocalDate.class)
                .optional()
                .map(YearMonth::from);
    }
}
