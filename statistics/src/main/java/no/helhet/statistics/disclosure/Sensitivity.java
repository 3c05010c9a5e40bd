package no.helhet.statistics.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a rule says of each cell: how wide an interval a reader must be left with, 0 for a cell
/// that may be shown.
///
/// @param least what a reader knows that anything hidden is at least
/// @param zerosHide whether a cell with nothing may be hidden
record Sensitivity(long[] spread, long least, boolean zerosHide) {
    static Sensitivity of(Tabulation table, Rule rule) {
        var spread = new long[table.cells()];
        switch (rule) {
            case Rule.SmallCounts small -> {
                for (int i = 0; i < spread.length; i++) {
                    spread[i] = small.hides(table.value(i)) ? small.limit() - 1 : 0;
                }
                boolean never = small.zeros() == Rule.Zeros.SHOWN;
                return new Sensitivity(spread, never ? 1 : 0, !never);
            }
            case Rule.Dominance dominance -> {
                if (!table.holdsAmounts() && table.value(0) > 0) {
                    throw new IllegalArgumentException(
                            "Dominance is of amounts: fill the table with what each contributes");
                }
                for (int i = 0; i < spread.length; i++) {
                    spread[i] = spread(table, dominance, i);
                }
                return new Sensitivity(spread, 1, false);
            }
            case Rule.Named(Map<List<String>, Long> spreads) -> {
                spreads.forEach(
                        (codes, wide) -> {
                            var n = table.nodes(codes.toArray(String[]::new));
                            spread[table.cell(n[0], n[1], n[2])] = wide;
                        });
                return new Sensitivity(spread, 0, true);
            }
        }
    }

    private static long spread(Tabulation table, Rule.Dominance rule, int cell) {
        long sum = table.value(cell);
        if (sum == 0) {
            return 0;
        }
        boolean dominated = table.largest(cell, rule.many()) * 100.0 > rule.percent() * sum;
        return dominated || table.persons(cell) < rule.fewest()
                ? Math.max(1, (long) Math.ceil((100 / rule.percent() - 1) * sum))
                : 0;
    }

    /// Those that hide by the rule, the largest first: they ask most of the others.
    List<Integer> hidden(Tabulation table) {
        var hidden = new ArrayList<Integer>();
        for (int i = 0; i < spread.length; i++) {
            if (spread[i] > 0) {
                hidden.add(i);
            }
        }
        hidden.sort(
                (a, b) -> {
                    int byValue = Long.compare(table.value(b), table.value(a));
                    return byValue != 0 ? byValue : Integer.compare(a, b);
                });
        return hidden;
    }
}
