package no.helhet.statistics.survey;

import no.helhet.statistics.Interval;

import org.apache.commons.statistics.distribution.FDistribution;

/// The interval of Cronbach's alpha by the F distribution: (1 - alpha)/(1 - estimate) has F with
/// n - 1 and (n - 1)(k - 1) degrees of freedom (Feldt 1965, Psychometrika 30:357; Feldt, Woodruff &
/// Salih 1987, Applied Psychological Measurement 11:93). Exact for complete answers that are normal
/// with equal covariances; for items that differ it is an approximation.
public final class FeldtInterval {
    private FeldtInterval() {}

    /// @param alpha the estimate, at most 1
    /// @param persons at least 2, each with every item
    /// @param items at least 2
    /// @param level such as 0.95
    public static Interval of(double alpha, int persons, int items, double level) {
        if (persons < 2 || items < 2 || !(level > 0 && level < 1) || !(alpha <= 1)) {
            throw new IllegalArgumentException(
                    "No interval for alpha %s of %d persons and %d items at level %s"
                            .formatted(alpha, persons, items, level));
        }
        var f = FDistribution.of(persons - 1.0, (persons - 1.0) * (items - 1.0));
        double tail = (1 - level) / 2;
        return new Interval(
                1 - (1 - alpha) * polished(f, f.inverseSurvivalProbability(tail), true, tail),
                1 - (1 - alpha) * polished(f, f.inverseCumulativeProbability(tail), false, tail));
    }

    /// One step of Newton: the library's quantile is good to 1e-9.
    private static double polished(FDistribution f, double x, boolean upper, double tail) {
        double off = upper ? tail - f.survivalProbability(x) : f.cumulativeProbability(x) - tail;
        double better = x - off / f.density(x);
        return Double.isFinite(better) && better > 0 ? better : x;
    }
}
