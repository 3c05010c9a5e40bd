package no.helhet.statistics.survey;

import no.helhet.statistics.Interval;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Limits for one binomial share, named as in Newcombe (1998a), Statistics in Medicine 17:857-872.
final class ShareLimits {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private ShareLimits() {}

    /// The upper normal quantile of a two-sided level: 1.96 for 0.95.
    ///
    /// @throws IllegalArgumentException when the level is not between 0 and 1
    static double z(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "A level lies between 0 and 1, not at %s".formatted(level));
        }
        return NORMAL.inverseSurvivalProbability((1 - level) / 2);
    }

    /// Both tails beyond a normal deviate.
    static double twoSided(double z) {
        return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
    }

    /// Method 3: the score interval of Wilson (1927).
    static Interval wilson(int successes, int of, double level) {
        double z = z(level);
        double n = of;
        double p = successes / n;
        double middle = p + z * z / 2 / n;
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / 4 / n / n);
        double scale = 1 + z * z / n;
        return new Interval(
                successes == 0 ? 0 : (middle - half) / scale,
                successes == of ? 1 : (middle + half) / scale);
    }

    /// Method 4: the score interval with continuity correction.
    static Interval wilsonCorrected(int successes, int of, double level) {
        double z = z(level);
        double n = of;
        double p = successes / n;
        double q = 1 - p;
        double scale = 2 * (n + z * z);
        double middle = 2 * n * p + z * z;
        double lower =
                (middle - 1 - z * Math.sqrt(z * z - 2 - 1 / n + 4 * p * (n * q + 1))) / scale;
        double upper =
                (middle + 1 + z * Math.sqrt(z * z + 2 - 1 / n + 4 * p * (n * q - 1))) / scale;
        return new Interval(
                successes == 0 ? 0 : Math.max(0, lower), successes == of ? 1 : Math.min(1, upper));
    }

    /// Method 5: the interval of Clopper and Pearson (1934) by quantiles of the beta distribution.
    /// Neither number need be whole: a survey's effective numbers may stand in.
    static Interval clopperPearson(double successes, double of, double level) {
        z(level);
        double tail = (1 - level) / 2;
        double failures = of - successes;
        return new Interval(
                successes == 0
                        ? 0
                        : BetaDistribution.of(successes, failures + 1)
                                .inverseCumulativeProbability(tail),
                failures == 0
                        ? 1
                        : BetaDistribution.of(successes + 1, failures)
                                .inverseSurvivalProbability(tail));
    }
}
