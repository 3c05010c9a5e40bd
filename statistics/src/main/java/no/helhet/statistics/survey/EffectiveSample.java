package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
        return WeightCheck.of(weights).then(checked -> of(weights.name(), checked.weights()));
    }

    private static Fit<EffectiveSample> of(String column, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        double largest = Arrays.stream(weights).max().orElse(0) / sum;
        int rows = (int) Arrays.stream(weights).filter(w -> w > 0).count();
        double effective = effective(weights);
        return Fit.of(
                new EffectiveSample(rows, sum, effective, rows / effective, largest),
                influential(column, largest, rows));
    }

    /// (Σw)² / Σw², in units of the largest, so that no square is too large or too small.
    static double effective(double[] weights) {
        double unit = Arrays.stream(weights).max().orElse(1);
        double sum = 0;
        double squares = 0;
        for (double weight : weights) {
            double w = weight / unit;
            sum += w;
            squares += w * w;
        }
        return sum * sum / squares;
    }

    private static List<Warning> influential(String column, double share, int rows) {
        return share > .5 && rows > 2
                ? List.of(
                        new Warning(
                                Warning.Kind.INFLUENTIAL,
                                column,
                                String.format(
                                        Locale.ROOT,
                                        "One row carries %.0f %% of all weight.",
                                        100 * share),
                                "See whether the weight is right; otherwise trim it."))
                : List.of();
    }
}
