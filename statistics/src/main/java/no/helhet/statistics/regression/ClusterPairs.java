package no.helhet.statistics.regression;

import no.helhet.statistics.linear.Matrices;

import java.util.Comparator;
import java.util.stream.IntStream;

/// The blocks of P off its diagonal (see [ClusterSandwich]): for clusters j and k and contrasts s
/// and t it is u'Kv, u of j and s and v of k and t, each EX and EWX one after the other.
///
/// The pairs of the clusters that count most are gone through; among the others the sum is found
/// from products of matrices, which costs no more than the clusters one by one.
final class ClusterPairs {
    private static final int HEAVY = 200;

    private final double[][] kernel;
    private final int contrasts;
    private final double[][][] vectors;
    private final double[][][] images;

    ClusterPairs(double[][] omega, int clusters, int contrasts) {
        this.contrasts = contrasts;
        vectors = new double[clusters][contrasts][];
        images = new double[clusters][contrasts][];
        int p = omega.length;
        kernel = new double[2 * p][2 * p];
        for (int i = 0; i < p; i++) {
            System.arraycopy(omega[i], 0, kernel[i], 0, p);
            kernel[i][p + i] = -1;
            kernel[p + i][i] = -1;
        }
    }

    /// @param first EX of a cluster, by contrast
    /// @param second EWX
    void put(int cluster, double[][] first, double[][] second) {
        for (int s = 0; s < contrasts; s++) {
            int p = first[s].length;
            var vector = java.util.Arrays.copyOf(first[s], 2 * p);
            System.arraycopy(second[s], 0, vector, p, p);
            vectors[cluster][s] = vector;
            images[cluster][s] = Matrices.times(kernel, vector);
        }
    }

    /// tr(P_st P_ts) + tr(P_ss P_tt) over all s and t and all pairs of different clusters.
    double sum() {
        int[] order =
                IntStream.range(0, vectors.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(this::length).reversed())
                        .mapToInt(Integer::intValue)
                        .toArray();
        double sum = 0;
        int heavy = Math.min(HEAVY, order.length);
        for (int a = 0; a < heavy; a++) {
            for (int b = a + 1; b < order.length; b++) {
                sum += 2 * pair(order[a], order[b]);
            }
        }
        return heavy == order.length ? sum : sum + among(order, heavy);
    }

    private double length(int cluster) {
        double most = 0;
        for (double[] vector : vectors[cluster]) {
            most = Math.max(most, Matrices.dot(vector, vector));
        }
        return most;
    }

    private double pair(int j, int k) {
        double sum = 0;
        for (int s = 0; s < contrasts; s++) {
            double same = Matrices.dot(vectors[j][s], images[k][s]);
            sum += 2 * same * same;
            for (int t = 0; t < s; t++) {
                double other = Matrices.dot(vectors[j][t], images[k][t]);
                double cross = Matrices.dot(vectors[j][s], images[k][t]);
                double back = Matrices.dot(vectors[j][t], images[k][s]);
                sum += 2 * (cross * back + same * other);
            }
        }
        return sum;
    }

    /// Of the clusters from a place on, without the pairs of a cluster with itself.
    private double among(int[] order, int from) {
        int width = kernel.length;
        double sum = 0;
        for (int s = 0; s < contrasts; s++) {
            for (int t = 0; t < contrasts; t++) {
                var products = new double[width][width];
                var turned = new double[width][width];
                for (int a = from; a < order.length; a++) {
                    int j = order[a];
                    Matrices.addOuter(products, images[j][s], vectors[j][t], 1);
                    Matrices.addOuter(turned, images[j][t], vectors[j][s], 1);
                }
                sum += Matrices.traceOfProduct(turned, turned);
                sum += Matrices.traceOfProduct(products, turned);
            }
        }
        for (int a = from; a < order.length; a++) {
            sum -= pair(order[a], order[a]);
        }
        return sum;
    }
}
