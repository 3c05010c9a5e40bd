package no.helhet.statistics.survey;

import no.helhet.statistics.Interval;

import java.util.Arrays;

/// The interval of the shift between two samples: those shifts that the rank sum test would not
/// reject (Hodges and Lehmann 1963; Bauer 1972).
final class RankSumShift {
    private final PairwiseDifferences differences;
    private final double[] first;
    private final double[] second;

    RankSumShift(PairwiseDifferences differences) {
        this.differences = differences;
        first = differences.first();
        second = differences.second();
    }

    /// The interval between two of the ordered differences, and the level it has.
    Achieved exact(double level, RankSumDistribution distribution) {
        long all = (long) first.length * second.length;
        long below = Math.max(1, distribution.quantile((1 - level) / 2));
        return new Achieved(
                new Interval(differences.at(below), differences.at(all - below + 1)),
                1 - 2 * distribution.atMost(below - 1));
    }

    record Achieved(Interval interval, double level) {}

    /// As R's `wilcox.test` with ties, solved to the last digit: the deviate falls in steps as the
    /// shift grows, and each limit is the difference at which it passes the quantile.
    Interval normal(double level, boolean continuity) {
        double z = ShareLimits.z(level);
        return new Interval(
                differences.nearest(differences.smallest(shift -> deviate(shift, continuity) <= z)),
                differences.nearest(
                        differences.smallest(shift -> deviate(shift, continuity) <= -z)));
    }

    private double deviate(double shift, boolean continuity) {
        var moved = first.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] -= shift;
        }
        double off = count(moved, second) - (double) moved.length * second.length / 2;
        double corrected = off - (continuity ? Math.signum(off) * .5 : 0);
        double spread = spread(moved, second);
        return off == 0 ? 0 : corrected / spread;
    }

    /// Pairs in which the first is larger, ties by half; both sorted.
    static double count(double[] first, double[] second) {
        int below = 0;
        int upTo = 0;
        double count = 0;
        for (double x : first) {
            while (below < second.length && second[below] < x) {
                below++;
            }
            while (upTo < second.length && second[upTo] <= x) {
                upTo++;
            }
            count += (below + upTo) / 2.0;
        }
        return count;
    }

    /// The standard deviation of the count when both are drawn alike, with ties.
    static double spread(double[] first, double[] second) {
        double ties = ties(first, second);
        double m = first.length;
        double n = second.length;
        double all = m + n;
        return Math.sqrt(Math.max(0, m * n / 12 * (all + 1 - ties / (all * (all - 1)))));
    }

    static double ties(double[] first, double[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        Arrays.sort(all);
        double ties = 0;
        for (int i = 0; i < all.length; ) {
            int end = i;
            while (end < all.length && all[end] == all[i]) {
                end++;
            }
            double size = end - i;
            ties += size * size * size - size;
            i = end;
        }
        return ties;
    }
}
