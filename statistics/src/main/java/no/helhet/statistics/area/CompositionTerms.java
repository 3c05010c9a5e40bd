package no.helhet.statistics.area;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The terms that a cell's share is the product of, one for each factor (Das Gupta 1993, eq. 5.36).
/// In a cell without people every term is nothing.
final class CompositionTerms {
    private final int factors;
    private final List<List<String>> levels;
    private final List<Map<List<String>, Double>> sums;

    /// @param strata the cells, by their place in the table
    /// @param shares of the population, one for each cell
    CompositionTerms(RateTable table, List<Integer> strata, double[] shares) {
        this.factors = table.factors().size();
        this.levels = strata.stream().map(table::levels).toList();
        this.sums = new java.util.ArrayList<>();
        for (int set = 0; set < 1 << factors; set++) {
            var sum = new HashMap<List<String>, Double>();
            for (int c = 0; c < shares.length; c++) {
                sum.merge(key(c, set), shares[c], Double::sum);
            }
            sums.add(sum);
        }
    }

    double[] terms(int cell) {
        var terms = new double[factors];
        for (int i = 0; i < factors; i++) {
            double log = 0;
            for (int set = 0; set < 1 << factors; set++) {
                if ((set >> i & 1) == 0) {
                    double with = at(cell, set | 1 << i);
                    double without = at(cell, set);
                    log +=
                            with == 0
                                    ? Double.NEGATIVE_INFINITY
                                    : Mixtures.weight(factors, Integer.bitCount(set))
                                            * Math.log(with / without);
                }
            }
            terms[i] = Math.exp(log);
        }
        return terms;
    }

    private double at(int cell, int set) {
        return sums.get(set).getOrDefault(key(cell, set), 0.0);
    }

    /// The levels of the factors in a set.
    private List<String> key(int cell, int set) {
        return java.util.stream.IntStream.range(0, factors)
                .filter(i -> (set >> i & 1) == 1)
                .mapToObj(levels.get(cell)::get)
                .toList();
    }
}
