package no.helhet.statistics.agreement;

import no.helhet.statistics.Interval;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The two uses that this package has for the normal distribution.
final class Normal {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normal() {}

    static double twoSided(double z) {
        return Math.min(1, 2 * STANDARD.survivalProbability(Math.abs(z)));
    }

    static Interval interval(double value, double error, double level) {
        double half = STANDARD.inverseSurvivalProbability((1 - level) / 2) * error;
        return new Interval(value - half, value + half);
    }

    /// @throws IllegalArgumentException unless it is between 0 and 1
    static void checkLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("The level must be between 0 and 1, not " + level);
        }
    }
}
