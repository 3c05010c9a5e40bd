package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Warning;

import java.util.ArrayList;
import java.util.Map;

/// Weights scaled to known numbers, and what that takes off an influence.
final class PostStrata {
    private PostStrata() {}

    /// @param weights as drawn; 0 for a row that is left out
    /// @return new weights
    static Fit<double[]> scale(double[] weights, Groups cells, Map<String, Double> known) {
        var sums = new double[cells.count()];
        var rows = new int[cells.count()];
        for (int i = 0; i < weights.length; i++) {
            if (cells.at(i) >= 0) {
                sums[cells.at(i)] += weights[i];
                rows[cells.at(i)] += weights[i] > 0 ? 1 : 0;
            }
        }
        var factors = new double[cells.count()];
        var few = new ArrayList<String>();
        for (int cell = 0; cell < factors.length; cell++) {
            String level = cells.level(cell);
            Double number = known.get(level);
            if (number == null || !(number > 0) || number.isInfinite()) {
                return Fit.notEstimable(
                        Warning.Kind.OUT_OF_RANGE,
                        cells.name(),
                        "The population's number of %s is not known, or not above zero."
                                .formatted(level),
                        "Give a number for each level, or leave the level out of the data.");
            }
            if (sums[cell] == 0) {
                return empty(cells.name(), level);
            }
            factors[cell] = number / sums[cell];
            if (rows[cell] < 5) {
                few.add(level);
            }
        }
        for (String level : known.keySet()) {
            if (!cells.levels().contains(level)) {
                return empty(cells.name(), level);
            }
        }
        var scaled = weights.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= cells.at(i) < 0 ? 0 : factors[cells.at(i)];
        }
        var warnings = new ArrayList<Warning>();
        if (!few.isEmpty()) {
            warnings.add(
                    new Warning(
                            Warning.Kind.SMALL_GROUPS,
                            cells.name(),
                            "Fewer than 5 answers stand for all of %s."
                                    .formatted(String.join(", ", few)),
                            "Join post-strata that are alike."));
        }
        return Fit.of(scaled, warnings);
    }

    /// Takes the weighted mean within each post-stratum off the influences.
    static void residuals(double[] influences, double[] weights, int[] cells) {
        int count = 0;
        for (int cell : cells) {
            count = Math.max(count, cell + 1);
        }
        var sums = new double[count];
        var totals = new double[count];
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] >= 0) {
                sums[cells[i]] += influences[i];
                totals[cells[i]] += weights[i];
            }
        }
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] >= 0) {
                influences[i] -= weights[i] * sums[cells[i]] / totals[cells[i]];
            }
        }
    }

    private static Fit<double[]> empty(String column, String level) {
        return Fit.notEstimable(
                Warning.Kind.EMPTY_GROUP,
                column,
                "Nobody who answered stands for %s.".formatted(level),
                "Join it with a level like it, in the data and in the known numbers.");
    }
}
