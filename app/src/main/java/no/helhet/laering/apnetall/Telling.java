package no.helhet.laering.apnetall;

import no.helhet.laering.apnetall.Tabell.Periode;
import no.helhet.register.Inndeling;
import no.helhet.register.Mottakertall;
import no.helhet.register.Mottakertall.Rad;
import no.helhet.register.Mottakertall.Sum;
import no.helhet.register.Mottakertall.Utvalg;
import no.helhet.register.Skjermingsgrense;
import no.helhet.statistics.disclosure.Dimension;
import no.helhet.statistics.disclosure.Tabulation;

import org.springframework.stereotype.Component;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Counts what the published tables of a municipality and a year are made of.
@Component
class Telling {
    private static final List<String> FORMS = List.of(Tallgrunnlag.BIDRAG, Tallgrunnlag.LAN);
    private final Mottakertall register;

    Telling(Mottakertall register) {
        this.register = register;
    }

    /// @param sisteManed 1 to 12
    Tallgrunnlag count(Stedsinndeling inndeling, int ar, int sisteManed) {
        var tables = new HashMap<String, Tabulation>();
        for (var tabell : Tabell.TABELLER) {
            if (tabell.periode() == Periode.AR && !tabell.inndelinger().isEmpty()) {
                tables.put(tabell.kode(), year(tabell, inndeling, ar, sisteManed));
            }
        }
        var months = IntStream.rangeClosed(1, sisteManed).mapToObj(Integer::toString).toList();
        var place = Dimension.flat("sted", inndeling.parts());
        var month = Dimension.flat("maned", months);
        var byMonth = Tabulation.of(place, month, Dimension.flat("alder", Inndeling.ALDER.koder()));
        var fresh = Tabulation.of(place, month);
        var amounts = Tabulation.of(place, month, Dimension.flat("form", FORMS));
        var sums = new HashMap<List<String>, Sum>();
        for (int m = 1; m <= sisteManed; m++) {
            var at = YearMonth.of(ar, m);
            var code = Integer.toString(m);
            for (var row : count(inndeling, at, at, Utvalg.MOTTAKERE, List.of(Inndeling.ALDER))) {
                byMonth.add(
                        row.personer(), inndeling.part(row.sted()), code, row.koder().getFirst());
                amounts.add(
                        row.bidrag().ore(), inndeling.part(row.sted()), code, Tallgrunnlag.BIDRAG);
                amounts.add(row.lan().ore(), inndeling.part(row.sted()), code, Tallgrunnlag.LAN);
                gather(sums, inndeling, row, code);
            }
            for (var row : count(inndeling, at, at, Utvalg.NYE, List.of())) {
                fresh.add(row.personer(), inndeling.part(row.sted()), code);
            }
        }
        var first = YearMonth.of(ar, 1);
        var last = YearMonth.of(ar, sisteManed);
        for (var row : count(inndeling, first, last, Utvalg.MOTTAKERE, List.of())) {
            gather(sums, inndeling, row, Dimension.ALL);
        }
        tables.put(Tallgrunnlag.MANEDER, byMonth);
        tables.put(Tallgrunnlag.NYE_MANEDER, fresh);
        tables.put(Tallgrunnlag.KRONER, amounts);
        var grense = Skjermingsgrense.of(ar);
        return new Tallgrunnlag(inndeling, sisteManed, tables, grense, vulnerable(sums, grense));
    }

    private List<Rad> count(
            Stedsinndeling inndeling,
            YearMonth first,
            YearMonth last,
            Utvalg utvalg,
            List<Inndeling> divisions) {
        return register.count(
                inndeling.kommune().kode(), first, last, utvalg, divisions, inndeling.kilde());
    }

    private Tabulation year(Tabell tabell, Stedsinndeling inndeling, int ar, int sisteManed) {
        var dimensions = new ArrayList<Dimension>();
        dimensions.add(Dimension.flat("sted", inndeling.parts()));
        tabell.inndelinger().forEach(i -> dimensions.add(Dimension.flat(i.name(), i.koder())));
        var table = Tabulation.of(dimensions.toArray(Dimension[]::new));
        for (var row :
                count(
                        inndeling,
                        YearMonth.of(ar, 1),
                        YearMonth.of(ar, sisteManed),
                        tabell.utvalg(),
                        tabell.inndelinger())) {
            var at = new ArrayList<String>();
            at.add(inndeling.part(row.sted()));
            at.addAll(row.koder());
            table.add(row.personer(), at.toArray(String[]::new));
        }
        return table;
    }

    /// Persons behind each sum; in a period each is in one place, so that places add up.
    private static void gather(
            Map<List<String>, Sum> sums, Stedsinndeling inndeling, Rad row, String month) {
        for (var place : List.of(inndeling.part(row.sted()), Dimension.ALL)) {
            sums.merge(List.of(place, month, Tallgrunnlag.BIDRAG), row.bidrag(), Sum::plus);
            sums.merge(List.of(place, month, Tallgrunnlag.LAN), row.lan(), Sum::plus);
            sums.merge(List.of(place, month, Dimension.ALL), row.samlet(), Sum::plus);
        }
    }

    private static Map<List<String>, Long> vulnerable(
            Map<List<String>, Sum> sums, Skjermingsgrense grense) {
        var spreads = new HashMap<List<String>, Long>();
        sums.forEach(
                (at, sum) -> {
                    if (grense.hides(sum)) {
                        spreads.put(at, grense.spread(sum));
                    }
                });
        return spreads;
    }
}
