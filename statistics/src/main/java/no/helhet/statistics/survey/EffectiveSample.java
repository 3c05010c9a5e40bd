package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import java.util.List;

/// How many equally weighted answers the weighted ones are worth: (Σw)² / Σw² (Kish 1965, section
/// 11.7). Says what the weights cost when they have nothing to do with what is measured; clusters
/// and strata are not in it.
///
/// @param rows with a weight above zero
/// @param sum of the weights
/// @param effective (Σw)² / Σw², at most the rows
/// @param weightingEffect rows / effective, which is 1 + the squared coefficient of variation
/// @param largestShare the largest weight's part of the sum
public record EffectiveSample(
        int rows, double sum, double effective, double weightingEffect, double largestShare) {
    /// @param weights `NaN` is missing
    /// @return not estimable with a negative or infinite weight, or none above zero
    public static Fit<EffectiveSample> of(Numbers weights) {
        return WeightCheck.of(weights)
                .then(
                        checked -> {
                            double sum = 0;
                            double squares = 0;
                            double largest = 0;
                            int rows = 0;
                            for (double w : checked.weights()) {
                                sum += w;
                                squares += w * w;
                                largest = Math.max(largest, w);
                                rows += w > 0 ? 1 : 0;
                            }
                            double effective = sum * sum / squares;
                            return Fit.of(
                                    new EffectiveSample(
                                            rows, sum, effective, rows / effective, largest / sum),
                                    influential(weights.name(), largest / sum, rows));
                        });
    }

    private static List<Warning> influential(String column, double share, int rows) {
        return share > .5 && rows > 2
                ? List.of(
                        new Warning(
                                Warning.Kind.INFLUENTIAL,
                                column,
                                "One row carries %.0f %% of all weight.".formatted(100 * share),
                                "See whether the weight is right; otherwise trim it."))
                : List.of();
    }
}
