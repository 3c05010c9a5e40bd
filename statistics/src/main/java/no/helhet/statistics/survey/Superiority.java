package no.helhet.statistics.survey;

import no.helhet.statistics.Interval;

import org.hipparchus.analysis.solvers.BrentSolver;

/// The interval of the probability that one of the first group has more than one of the second:
/// Newcombe (2006), method 5. The limits are those θ that lie z standard errors from what was seen,
/// the error taken at θ: θ(1−θ)[1 + k(1−θ)/(2−θ) + kθ/(1+θ)]/(mn), k = (m+n)/2 − 1.
final class Superiority {
    private Superiority() {}

    static Interval interval(double seen, int first, int second, double level) {
        double z = ShareLimits.z(level);
        return new Interval(
                seen == 0 ? 0 : limit(seen, first, second, z, 0),
                seen == 1 ? 1 : limit(seen, first, second, z, 1));
    }

    private static double limit(double seen, double m, double n, double z, double end) {
        double k = (m + n) / 2 - 1;
        return new BrentSolver(1e-14, 1e-13, 1e-16)
                .solve(
                        1000,
                        theta -> {
                            double rest = 1 - theta;
                            double scale =
                                    z
                                            * z
                                            * (1 + k * rest / (1 + rest) + k * theta / (1 + theta))
                                            / (m * n);
                            // At an end both sides share the factor that makes the end a root of
                            // its own
                            if (seen == 0) {
                                return theta - scale * rest;
                            }
                            if (seen == 1) {
                                return rest - scale * theta;
                            }
                            return (seen - theta) * (seen - theta) - scale * theta * rest;
                        },
                        Math.min(seen, end),
                        Math.max(seen, end));
    }
}
