package no.helhet.statistics.regression;

import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Progress;
import no.helhet.statistics.linear.Matrices;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The coefficient of a column that is one value in each cluster, under other assignments of those
/// values. By Frisch & Waugh (1933) it is a'u / a'(D − BB')a, where u and D are the clusters' sums
/// of what the other columns leave of the outcome and of the weights, and B what the other columns
/// are in sums by cluster. So an assignment costs clusters times columns, however many rows.
final class ClusterPermutation {
    private static final int STEP = 1000;

    private final double[] values;
    private final int[][] blocks;
    private final double[] sums;
    private final double[] lengths;
    private final double[][] others;
    private final double scale;

    /// @param values the column's value in each cluster
    /// @param column its place in the model's design
    /// @param exposure what the value is multiplied with in each row; null for 1 everywhere
    /// @param blocks numbers of the clusters in each block
    ClusterPermutation(
            LeastSquares model,
            Groups clusters,
            int column,
            double[] values,
            @Nullable Numbers exposure,
            int[][] blocks) {
        this.values = values;
        this.blocks = blocks;
        double[] contrast = model.basis().contrast(column);
        double length = Matrices.dot(contrast, contrast);
        int p = contrast.length;
        sums = new double[values.length];
        lengths = new double[values.length];
        others = new double[values.length][p];
        for (int i = 0; i < model.rows(); i++) {
            int j = clusters.at(i);
            double times = model.root(i) * (exposure == null ? 1 : exposure.at(i));
            sums[j] += times * model.root(i) * model.residual(i);
            lengths[j] += times * times;
            for (int k = 0; k < p; k++) {
                others[j][k] += times * model.basis().at(i, k);
            }
        }
        for (int j = 0; j < values.length; j++) {
            double along = Matrices.dot(others[j], contrast) / length;
            sums[j] += along * model.estimate(column);
            for (int k = 0; k < p; k++) {
                others[j][k] -= along * contrast[k];
            }
        }
        scale = Arrays.stream(lengths).sum() * 1e-12;
    }

    double possible() {
        return new Assignments(values, blocks).count();
    }

    /// @param told when far, each thousandth assignment
    Resampling test(int draws, long seed, Progress told) {
        var assignments = new Assignments(values, blocks);
        double possible = assignments.count();
        double observed = Math.abs(coefficient(values)) * (1 - Resampling.EQUAL);
        var counts = new int[2];
        if (possible <= Resampling.MOST) {
            assignments.forEach(
                    a -> {
                        count(a, observed, counts);
                        tell(told, counts[1], (long) possible);
                    });
            return Resampling.all(counts[0], counts[1], smallest(possible));
        }
        var random = new SplittableRandom(seed);
        double[] current = values.clone();
        for (int draw = 0; draw < draws; draw++) {
            assignments.draw(random, current);
            count(current, observed, counts);
            tell(told, counts[1], draws);
        }
        return Resampling.drawn(counts[0], draws);
    }

    private static void tell(Progress told, int done, long of) {
        if (done % STEP == 0 || done == of) {
            told.at(done, of);
        }
    }

    private void count(double[] assignment, double observed, int[] counts) {
        counts[1]++;
        // What can not be estimated counts against the effect.
        if (!(Math.abs(coefficient(assignment)) < observed)) {
            counts[0]++;
        }
    }

    /// Turning a half of two equal arms around gives the same size with the other sign.
    private double smallest(double possible) {
        for (int[] block : blocks) {
            double[] sorted = Arrays.stream(block).mapToDouble(j -> values[j]).sorted().toArray();
            double ends = sorted[0] + sorted[sorted.length - 1];
            for (int i = 0; i < sorted.length; i++) {
                if (sorted[i] + sorted[sorted.length - 1 - i] != ends) {
                    return 1 / possible;
                }
            }
        }
        return Math.min(1, 2 / possible);
    }

    private double coefficient(double[] assignment) {
        double above = 0;
        double below = 0;
        var along = new double[others[0].length];
        double largest = 0;
        for (int j = 0; j < assignment.length; j++) {
            double a = assignment[j];
            above += a * sums[j];
            below += a * a * lengths[j];
            largest = Math.max(largest, a * a);
            for (int k = 0; k < along.length; k++) {
                along[k] += a * others[j][k];
            }
        }
        below -= Matrices.dot(along, along);
        return below > scale * largest ? above / below : Double.NaN;
    }
}
