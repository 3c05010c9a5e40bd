package no.helhet.statistics.regression;

import no.helhet.statistics.Design;
import no.helhet.statistics.Groups;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Finds the columns of a design that have one value in each cluster, and could have been given to
/// the clusters otherwise. The intercept could not, nor one of several columns that part clusters
/// into three or more kinds: giving one of them anew would put a cluster into two.
final class ClusterConstants {
    private final LeastSquares model;
    private final Groups clusters;
    private final double @Nullable [][] values;

    ClusterConstants(LeastSquares model, Groups clusters) {
        this.model = model;
        this.clusters = clusters;
        values = new double[model.names().size()][];
        for (int k = 0; k < values.length; k++) {
            values[k] = values(model.design(), k, clusters);
        }
    }

    /// The value in each cluster; null when a cluster has two.
    private static double @Nullable [] values(Design design, int column, Groups clusters) {
        var values = new double[clusters.count()];
        Arrays.fill(values, Double.NaN);
        for (int i = 0; i < design.rows(); i++) {
            int j = clusters.at(i);
            double value = design.at(i, column);
            if (Double.isNaN(values[j])) {
                values[j] = value;
            } else if (values[j] != value) {
                return null;
            }
        }
        return values;
    }

    /// @return null when the column can not be given anew
    @Nullable ClusterPermutation permutation(int column) {
        double[] own = values[column];
        if (own == null || Arrays.stream(own).distinct().count() < 2) {
            return null;
        }
        for (int k = 0; k < values.length; k++) {
            double[] other = values[k];
            if (k != column && other != null && exclude(own, other)) {
                return null;
            }
        }
        int[][] one = {IntStream.range(0, own.length).toArray()};
        return new ClusterPermutation(model, clusters, column, own, null, one);
    }

    private static boolean exclude(double[] a, double[] b) {
        for (int j = 0; j < a.length; j++) {
            if (a[j] != 0 && a[j] != 1 || b[j] != 0 && b[j] != 1 || a[j] * b[j] != 0) {
                return false;
            }
        }
        return true;
    }
}
