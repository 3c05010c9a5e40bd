package no.helhet.laering.kvalitet;

import no.helhet.register.Kontormaal;
import no.helhet.register.Skjermingsgrense;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What offices may see of each other: figures that rest on as many persons as
/// [Skjermingsgrense] says or more, shares in whole per cent and without what they are of.
/// Gates and money are not published.
@Repository
class PublisertRepository {
    private final JdbcClient jdbc;

    PublisertRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The office's months anew, from its own rows.
    void replace(Enhet enhet, YearMonth fra, YearMonth til) {
        jdbc.sql(
                        """
                        delete from kvalitet.publisert
                        where kommunenr = :k and enhetsnr = :e and maned between :fra and :til
                        """)
                .param("k", enhet.kommunenr())
                .param("e", enhet.enhetsnr())
                .param("fra", fra.atDay(1))
                .param("til", til.atDay(1))
                .update();
        jdbc.sql(
                        """
                        insert into kvalitet.publisert (kommunenr, enhetsnr, maned, maal, verdi)
                        select kommunenr, enhetsnr, maned, maal,
                          case when verdi is not null then round(verdi::numeric, 1)
                            when nevner is not null then round(100.0 * teller / nevner)
                            else teller end
                        from kvalitet.kontormaned
                        where kommunenr = :k and enhetsnr = :e and maned between :fra and :til
                          and maal not in ('PORT', 'KOSTNAD')
                          and teller >= :faerrest and (nevner is null or nevner >= :faerrest)
                        """)
                .param("k", enhet.kommunenr())
                .param("e", enhet.enhetsnr())
                .param("fra", fra.atDay(1))
                .param("til", til.atDay(1))
                .param("faerrest", Skjermingsgrense.at(til.atEndOfMonth()).minst())
                .update();
    }

    /// An office's size: recipients in a mean month of the year, and how many of them are young.
    record Omfang(String enhetsnr, double mottakere, double unge) {
        double andelUnge() {
            return unge / mottakere;
        }
    }

    /// The offices that have both figures in at least half of the twelve months to this one.
    List<Omfang> findSizes(YearMonth til) {
        return jdbc.sql(
                        """
                        select enhetsnr, avg(verdi) filter (where maal = 'MOTTAKERE') as mottakere,
                          avg(verdi) filter (where maal = 'UNGE') as unge
                        from kvalitet.publisert
                        where maned > :fra and maned <= :til and maal in ('MOTTAKERE', 'UNGE')
                        group by enhetsnr
                        having count(*) filter (where maal = 'UNGE') >= 6
                          and count(*) filter (where maal = 'MOTTAKERE') >= 6
                        """)
                .param("fra", til.minusYears(1).atDay(1))
                .param("til", til.atDay(1))
                .query(
                        (row, i) ->
                                new Omfang(
                                        row.getString("enhetsnr"),
                                        row.getDouble("mottakere"),
                                        row.getDouble("unge")))
                .list();
    }

    /// The middle value of each figure among the offices, where at least `least` have it.
    Map<Kontormaal, Double> findMiddle(List<String> enheter, YearMonth maned, int least) {
        var middle = new EnumMap<Kontormaal, Double>(Kontormaal.class);
        if (enheter.isEmpty()) {
            return middle;
        }
        jdbc.sql(
                        """
                        select maal, percentile_cont(0.5) within group (order by verdi) as midt
                        from kvalitet.publisert
                        where maned = :m and enhetsnr = any(:e)
                        group by maal having count(*) >= :n
                        """)
                .param("m", maned.atDay(1))
                .param("e", enheter.toArray(String[]::new))
                .param("n", least)
                .query(
                        row -> {
                            middle.put(
                                    Kontormaal.valueOf(row.getString("maal")),
                                    row.getDouble("midt"));
                        });
        return middle;
    }
}
