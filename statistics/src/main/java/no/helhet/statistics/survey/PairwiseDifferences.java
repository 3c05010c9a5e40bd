package no.helhet.statistics.survey;

import java.util.Arrays;

/// All differences of a value of the first sample and one of the second, m times n of them, without
/// writing them down: a count of those below a value takes m + n steps.
final class PairwiseDifferences {
    private final double[] first;
    private final double[] second;

    PairwiseDifferences(double[] first, double[] second) {
        this.first = first.clone();
        this.second = second.clone();
        Arrays.sort(this.first);
        Arrays.sort(this.second);
    }

    double least() {
        return first[0] - second[second.length - 1];
    }

    double most() {
        return first[first.length - 1] - second[0];
    }

    /// How many are at most this.
    long atMost(double value) {
        long count = 0;
        int from = 0;
        for (double x : first) {
            while (from < second.length && x - second[from] > value) {
                from++;
            }
            count += second.length - from;
        }
        return count;
    }

    /// The one at a place in ascending order, from 1.
    double at(long place) {
        return smallest(value -> atMost(value) >= place);
    }

    /// The difference nearest to a value between the least and the greatest.
    double nearest(double value) {
        long below = Math.max(1, atMost(value));
        double low = at(below);
        double high = below < (long) first.length * second.length ? at(below + 1) : low;
        return value - low <= high - value ? low : high;
    }

    double median() {
        long all = (long) first.length * second.length;
        double low = at((all + 1) / 2);
        return all % 2 == 1 ? low : (low + at(all / 2 + 1)) / 2;
    }

    /// The smallest number from the least to the greatest difference for which something holds that
    /// stays true once it is; halves the numbers between, not their distance, so it ends exactly.
    double smallest(java.util.function.DoublePredicate holds) {
        long low = order(least());
        long high = order(most());
        while (low < high) {
            long middle = (low & high) + ((low ^ high) >> 1);
            if (holds.test(number(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return number(low);
    }

    /// Numbers as whole numbers of the same order.
    private static long order(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits >= 0 ? bits : Long.MIN_VALUE - bits;
    }

    private static double number(long order) {
        return Double.longBitsToDouble(order >= 0 ? order : Long.MIN_VALUE - order);
    }

    /// Sorted copies, for counts of ties.
    double[] first() {
        return first.clone();
    }

    double[] second() {
        return second.clone();
    }
}
