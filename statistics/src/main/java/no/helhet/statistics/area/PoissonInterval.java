package no.helhet.statistics.area;

import no.helhet.statistics.Interval;

import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BrentSolver;

/// An interval for the mean of a Poisson count.
///
/// Software differs in what it calls Byar's: here it is Breslow & Day's, with the count below and
/// the count plus one above; Rothman's and R's `epitools::pois.byar` put the count plus a half in
/// both.
public enum PoissonInterval {
    /// Exact: the means under which the count or more (fewer) has half of the error each (Garwood
    /// 1936, Biometrika 28). Never covers less than asked for.
    EXACT {
        @Override
        Interval limits(double count, double error) {
            return new Interval(
                    count == 0
                            ? 0
                            : GammaDistribution.of(count, 1).inverseCumulativeProbability(error),
                    GammaDistribution.of(count + 1, 1).inverseSurvivalProbability(error));
        }
    },
    /// As the exact, with half of the probability of the count itself (Berry & Armitage 1995,
    /// The Statistician 44). Covers what is asked for on average, and is shorter.
    MID_P {
        @Override
        Interval limits(double count, double error) {
            Interval outer = EXACT.limits(count, error);
            return new Interval(
                    count == 0 ? 0 : solve(mean -> 1 - below(count, mean) - error, outer),
                    solve(mean -> below(count, mean) - error, outer));
        }
    },
    /// Byar's approximation to the exact (Breslow & Day 1987, Statistical Methods in Cancer
    /// Research II, eq. 2.13).
    BYAR {
        @Override
        Interval limits(double count, double error) {
            double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(error);
            return new Interval(count == 0 ? 0 : byar(count, -z), byar(count + 1, z));
        }
    };

    private static final double PRECISION = 1e-13;
    private static final double MOST = 1e10;

    /// @param count observed, from nothing to ten thousand million; need not be whole
    /// @param confidence such as 0.95
    /// @return in the unit of the count
    public Interval of(double count, double confidence) {
        if (!(count >= 0 && count <= MOST) || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "No interval of %s for a count of %s".formatted(confidence, count));
        }
        return limits(count, (1 - confidence) / 2);
    }

    abstract Interval limits(double count, double error);

    /// P(X < count) + P(X = count) / 2, by way of the gamma distribution.
    private static double below(double count, double mean) {
        double upTo = RegularizedGamma.Q.value(count + 1, mean);
        double under = count == 0 ? 0 : RegularizedGamma.Q.value(count, mean);
        return (upTo + under) / 2;
    }

    private static double solve(UnivariateFunction function, Interval outer) {
        return new BrentSolver(PRECISION, PRECISION)
                .solve(1000, function, outer.lower(), outer.upper());
    }

    private static double byar(double count, double z) {
        double root = 1 - 1 / (9 * count) + z / (3 * Math.sqrt(count));
        return Math.max(0, count * root * root * root);
    }
}
