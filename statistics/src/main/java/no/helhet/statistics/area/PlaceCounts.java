package no.helhet.statistics.area;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// How often each unit held each place, over drawn rankings. Units with equal values share their
/// places by lot.
final class PlaceCounts {
    private final int[][] counts;
    private final boolean highestBest;
    private int draws;

    PlaceCounts(int units, boolean highestBest) {
        this.counts = new int[units][units];
        this.highestBest = highestBest;
    }

    /// Counts one ranking; the values are not kept.
    void add(double[] values, RandomGenerator random) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < values.length; i++) {
            int from = Arrays.binarySearch(sorted, values[i]);
            int to = from;
            while (from > 0 && sorted[from - 1] == values[i]) {
                from--;
            }
            while (to < sorted.length - 1 && sorted[to + 1] == values[i]) {
                to++;
            }
            int rank = from == to ? from : random.nextInt(from, to + 1);
            counts[i][highestBest ? values.length - 1 - rank : rank]++;
        }
        draws++;
    }

    double mean(int unit) {
        double sum = 0;
        for (int place = 0; place < counts.length; place++) {
            sum += (place + 1.0) * counts[unit][place];
        }
        return sum / draws;
    }

    /// The least place that the unit held, or was ahead of, in a share p of the draws.
    int quantile(int unit, double p) {
        double least = p * draws * (1 - 1e-12);
        long sum = 0;
        for (int place = 0; place < counts.length; place++) {
            sum += counts[unit][place];
            if (sum >= least && sum > 0) {
                return place + 1;
            }
        }
        return counts.length;
    }

    /// The share of draws in which the unit held a place from one to another, both included.
    double share(int unit, int from, int to) {
        long sum = 0;
        for (int place = from - 1; place < to; place++) {
            sum += counts[unit][place];
        }
        return (double) sum / draws;
    }
}
