package no.helhet.statistics.survey;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BrentSolver;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// Fisher's noncentral hypergeometric distribution: the first cell of a table of two by two whose
/// margins are given, by its odds ratio ψ. P(u) ∝ C(n₁, u) C(n₂, t − u) ψᵘ (Agresti 2013, equation
/// 3.19).
final class NoncentralHypergeometric {
    private final int least;
    private final double[] logCentral;

    NoncentralHypergeometric(TwoByTwo table) {
        int first = table.first();
        int yes = table.yes();
        least = Math.max(0, yes - table.second());
        int most = Math.min(first, yes);
        var central = HypergeometricDistribution.of(table.total(), yes, first);
        logCentral = new double[most - least + 1];
        Arrays.setAll(logCentral, i -> central.logProbability(least + i));
    }

    int least() {
        return least;
    }

    int most() {
        return least + logCentral.length - 1;
    }

    double mean(double logOdds) {
        double[] weights = weights(logOdds);
        double sum = 0;
        double along = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            along += weights[i] * i;
        }
        return least + along / sum;
    }

    double probability(IntPredicate within, double logOdds) {
        double[] weights = weights(logOdds);
        double sum = 0;
        double inside = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            inside += within.test(least + i) ? weights[i] : 0;
        }
        return inside / sum;
    }

    /// The log odds at which something that rises or falls with them has a value.
    static double solve(UnivariateFunction function, double value) {
        double reach = 1;
        double middle = function.value(0) - value;
        if (middle == 0) {
            return 0;
        }
        while (reach < 1e4) {
            for (double end : new double[] {-reach, reach}) {
                double there = function.value(end) - value;
                if (there * middle <= 0) {
                    return new BrentSolver(1e-13, 1e-12, 1e-15)
                            .solve(
                                    1000,
                                    x -> function.value(x) - value,
                                    Math.min(0, end),
                                    Math.max(0, end));
                }
            }
            reach *= 2;
        }
        throw new IllegalStateException("No odds ratio has that value");
    }

    private double[] weights(double logOdds) {
        var weights = new double[logCentral.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = logCentral[i] + i * logOdds;
            largest = Math.max(largest, weights[i]);
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(weights[i] - largest);
        }
        return weights;
    }
}
