package no.helhet.statistics.survey;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BrentSolver;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/// Fisher's noncentral hypergeometric distribution: the first cell of a table of two by two whose
/// margins are given, by its odds ratio ψ. P(u) ∝ C(n₁, u) C(n₂, t − u) ψᵘ (Agresti 2013, equation
/// 3.19).
final class NoncentralHypergeometric {
    private static final double TIE = 1e-7;
    private static final double NOTHING = 1e-30;

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

    /// The probability, at odds of one, of all counts no likelier than one. As in R, those as
    /// likely but for rounding belong to it: Commons Statistics' test leaves such a tie to the last
    /// digit, and answers differently when the table is turned.
    double noLikelierThan(int seen) {
        double limit = logCentral[seen - least] + TIE;
        double sum = 0;
        double all = 0;
        for (double log : logCentral) {
            double probability = Math.exp(log);
            all += probability;
            sum += log <= limit ? probability : 0;
        }
        return Math.min(1, sum / all);
    }

    double mean(double logOdds) {
        return expectation(u -> u, logOdds);
    }

    double probability(IntPredicate within, double logOdds) {
        return expectation(u -> within.test(u) ? 1 : 0, logOdds);
    }

    /// Sums from the likeliest count outwards, as far as there is any weight: the weights fall on
    /// both sides of it, so that a table of millions takes thousands of steps.
    private double expectation(IntToDoubleFunction value, double logOdds) {
        int mode = mode(logOdds);
        double top = logCentral[mode] + mode * logOdds;
        double sum = 0;
        double along = 0;
        for (int step = -1; step <= 1; step += 2) {
            for (int i = step < 0 ? mode : mode + 1; i >= 0 && i < logCentral.length; i += step) {
                double weight = Math.exp(logCentral[i] + i * logOdds - top);
                sum += weight;
                along += weight * value.applyAsDouble(least + i);
                if (weight < NOTHING) {
                    break;
                }
            }
        }
        return along / sum;
    }

    /// Where the next count is no likelier.
    private int mode(double logOdds) {
        int low = 0;
        int high = logCentral.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (logCentral[middle + 1] - logCentral[middle] + logOdds > 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
}
