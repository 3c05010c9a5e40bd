package no.helhet.laering.omrade;

import static no.helhet.statistics.disclosure.Dimension.ALL;

import no.helhet.register.Skjermingsgrense;
import no.helhet.statistics.disclosure.Costs;
import no.helhet.statistics.disclosure.Dimension;
import no.helhet.statistics.disclosure.Rule;
import no.helhet.statistics.disclosure.Suppression;
import no.helhet.statistics.disclosure.Tabulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which areas' counts are hidden: small ones, and others from whose sum they could be reckoned
/// out. The sums are known: they are shown beside, or where the outer areas are compared. Only
/// where a sum is small itself is it reckoned that it hides with another.
final class Cellevern {
    private static final String COUNTED = "med";
    private static final String REST = "uten";
    private static final String OUTER = "i ";
    private static final int MOST = 16;
    private final Rule.SmallCounts rule;

    Cellevern(Skjermingsgrense grense) {
        rule = grense.rule();
    }

    /// @param antall counts by area
    /// @param hele the counts that these are a part of, and that are shown elsewhere: what is left
    ///     of them must not be small either; empty when they are no part
    /// @param over the area that each lies in, whose sum is known
    /// @return areas whose counts are not shown
    Set<String> hidden(Map<String, Long> antall, Map<String, Long> hele, Map<String, String> over) {
        if (antall.isEmpty()) {
            return Set.of();
        }
        var within = new HashMap<String, String>();
        antall.keySet().forEach(k -> within.put(k, OUTER + over.getOrDefault(k, "")));
        var table =
                Tabulation.of(
                        Dimension.nested("omrade", within),
                        Dimension.flat("del", List.of(COUNTED, REST)));
        antall.forEach(
                (kode, count) -> {
                    table.add(count, kode, COUNTED);
                    table.add(Math.max(0, hele.getOrDefault(kode, count) - count), kode, REST);
                });
        var costs = Costs.byValue(table).sparing(at -> isKnown(at, table, !hele.isEmpty()));
        var cells = Suppression.of(table, rule, (at, value) -> cost(costs, at, value)).byCodes();
        // Where few are counted in all, whoever knows the sum and where nobody is, knows the rest.
        var sums = new HashMap<String, Long>();
        antall.forEach(
                (kode, count) -> {
                    sums.merge(within.get(kode), count, Long::sum);
                    sums.merge(ALL, count, Long::sum);
                });
        boolean fewInAll = rule.hides(sums.get(ALL));
        var hidden = new HashSet<String>();
        for (var kode : antall.keySet()) {
            var cell = cells.get(List.of(kode, COUNTED));
            boolean few = fewInAll || rule.hides(sums.get(within.get(kode)));
            if (few || cell != null && !cell.isShown()) {
                hidden.add(kode);
            }
        }
        return hidden;
    }

    /// The sum of all areas last, and after those that others are compared by.
    private static long cost(Costs costs, List<String> at, long value) {
        long cost = costs.of(at, value);
        return at.getFirst().equals(ALL) && cost == Costs.LAST ? MOST * cost : cost;
    }

    /// Sums over areas, and the whole that a count is a part of.
    private static boolean isKnown(List<String> at, Tabulation table, boolean part) {
        return table.dimensions().getFirst().isSum(at.getFirst()) || part && at.get(1).equals(ALL);
    }
}
