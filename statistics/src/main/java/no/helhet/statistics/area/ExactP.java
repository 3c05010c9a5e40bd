package no.helhet.statistics.area;

import org.apache.commons.statistics.distribution.DiscreteDistribution;

/// The two-sided exact p-value: the probability of all outcomes that are no more likely than the
/// observed one. As R's `binom.test` and `poisson.test`, outcomes within 1e-7 of as likely count as
/// equally likely.
final class ExactP {
    private static final double EQUAL = 1 + 1e-7;

    private ExactP() {}

    /// @param distribution under the hypothesis; its probabilities fall on both sides of the mean
    static double twoSided(DiscreteDistribution distribution, int observed) {
        double limit = distribution.probability(observed) * EQUAL;
        double mean = distribution.getMean();
        if (observed == mean) {
            return 1;
        }
        if (observed < mean) {
            long from = firstUnlikely(distribution, limit, (long) Math.ceil(mean));
            double beyond =
                    from > distribution.getSupportUpperBound()
                            ? 0
                            : distribution.survivalProbability((int) from - 1);
            return Math.min(1, distribution.cumulativeProbability(observed) + beyond);
        }
        int to = lastUnlikely(distribution, limit, (int) Math.floor(mean));
        double beyond = to < 0 ? 0 : distribution.cumulativeProbability(to);
        return Math.min(1, distribution.survivalProbability(observed - 1) + beyond);
    }

    /// The first outcome from the mean up that is to be counted; beyond the largest when none is.
    private static long firstUnlikely(DiscreteDistribution distribution, double limit, long mean) {
        long low = mean - 1;
        long high = distribution.getSupportUpperBound() + 1L;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (distribution.probability((int) middle) > limit) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /// The last outcome from nothing to the mean that is to be counted; -1 when none is.
    private static int lastUnlikely(DiscreteDistribution distribution, double limit, int mean) {
        int low = -1;
        int high = mean + 1;
        while (high - low > 1) {
            int middle = low + (high - low) / 2;
            if (distribution.probability(middle) <= limit) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
