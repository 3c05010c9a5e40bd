package no.helhet.statistics.survey;

import no.helhet.statistics.Warning;
import no.helhet.statistics.linear.PositiveDefinite;
import no.helhet.statistics.linear.SymmetricEigen;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The coefficients that follow from covariances alone: see [Reliability].
final class Alpha {
    private final Covariance covariance;
    private final double[][] correlations;
    private final int items;

    Alpha(Covariance covariance) {
        this.covariance = covariance;
        correlations = covariance.correlations();
        items = correlations.length;
    }

    double raw() {
        return coefficient(items, covariance.trace(), covariance.sum());
    }

    private static double coefficient(int items, double trace, double sum) {
        return items / (items - 1.0) * (1 - trace / sum);
    }

    private double correlationSum() {
        double sum = 0;
        for (double[] row : correlations) {
            for (double value : row) {
                sum += value;
            }
        }
        return sum;
    }

    /// Nothing where the sum of the standardised items does not vary, or pairwise correlations
    /// give it a negative variance.
    @Nullable Double standardised() {
        double sum = correlationSum();
        return sum > 1e-12 * items ? Double.valueOf(coefficient(items, items, sum)) : null;
    }

    double averageCorrelation() {
        return (correlationSum() - items) / (items * (items - 1.0));
    }

    /// Squared multiple correlations outside 0 to 1, which pairwise correlations can give, are
    /// drawn to the edge as psych does.
    @Nullable Double lambda6() {
        var definite = PositiveDefinite.of(correlations);
        if (definite.isEmpty()) {
            return null;
        }
        double[][] inverse = definite.get().inverse();
        double unexplained = 0;
        for (int i = 0; i < items; i++) {
            unexplained += Math.clamp(1 / inverse[i][i], 0, 1);
            if (inverse[i][i] > 1e10) {
                return null;
            }
        }
        return 1 - unexplained / correlationSum();
    }

    @Nullable Double ifDropped(int item) {
        if (items < 3) {
            return null;
        }
        Covariance rest = covariance.without(item);
        return rest.sumVaries()
                ? Double.valueOf(coefficient(items - 1, rest.trace(), rest.sum()))
                : null;
    }

    @Nullable Double withRest(int item) {
        Covariance rest = covariance.without(item);
        return rest.sumVaries()
                ? Double.valueOf(
                        covariance.others(item)
                                / Math.sqrt(covariance.variance(item))
                                / Math.sqrt(rest.sum()))
                : null;
    }

    double withSum(int item) {
        double deviation = Math.sqrt(covariance.variance(item));
        return covariance.row(item) / deviation / Math.sqrt(covariance.sum());
    }

    /// A warning for each item that points against the others: a negative correlation with the
    /// rest, or a negative loading on the first principal component when its loadings are turned
    /// so that their sum is positive (as psych tells).
    List<Warning> against(List<ItemStatistics> statistics) {
        double[] component = SymmetricEigen.of(correlations).vectors()[0];
        double sum = 0;
        for (double loading : component) {
            sum += loading;
        }
        var warnings = new ArrayList<Warning>();
        for (int i = 0; i < items; i++) {
            Double rest = statistics.get(i).correlationWithRest();
            boolean negative = rest != null && rest < 0;
            if (negative || component[i] * Math.signum(sum) < -1e-10) {
                warnings.add(
                        new Warning(
                                Warning.Kind.OUT_OF_RANGE,
                                statistics.get(i).item(),
                                negative
                                        ? "The item is negatively related to the rest: %s."
                                                .formatted(String.format(Locale.ROOT, "%.2f", rest))
                                        : "The item points against what the others share.",
                                "Reverse it? It is not turned unless you name it as reversed."));
            }
        }
        return warnings;
    }
}
