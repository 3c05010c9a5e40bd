package no.helhet.statistics.regression;

import no.helhet.statistics.Numbers;
import no.helhet.statistics.linear.Matrices;

import java.util.Arrays;
import java.util.List;

/// What is left of predictors and outcome when both effects are taken away, in sums of products by
/// cluster.
///
/// @param products by cluster, the upper triangle of the columns' products, the outcome last
/// @param iterations 0 in closed form
/// @param left of the effects, against what was there; 0 in closed form
/// @param lengths of the columns (Σ of squares around the mean) before
record Within(int width, double[][] products, int iterations, double left, double[] lengths) {
    /// In closed form: value − mean of the first − mean of the second + mean of all.
    static Within balanced(Panel panel, PanelSums sums) {
        int width = sums.width();
        var all = new double[width];
        var firstMeans = means(sums.first(), sums.firstCounts(), width);
        var secondMeans = means(sums.second(), sums.secondCounts(), width);
        for (int level = 0; level < sums.secondCounts().length; level++) {
            for (int k = 0; k < width; k++) {
                all[k] += secondMeans[level * width + k] / sums.secondCounts().length;
            }
        }
        for (int i = 0; i < firstMeans.length; i++) {
            firstMeans[i] += sums.shift()[i % width];
        }
        for (int i = 0; i < secondMeans.length; i++) {
            secondMeans[i] -= all[i % width];
        }
        var parts =
                panel.parts(
                        (from, to) -> part(panel, firstMeans, secondMeans, all, sums, from, to));
        return added(parts, 0, 0);
    }

    private static Within part(
            Panel panel,
            double[] firstMeans,
            double[] secondMeans,
            double[] all,
            PanelSums sums,
            int from,
            int to) {
        int width = all.length;
        var lengths = new double[width];
        var products = new double[panel.clusterCount()][width * (width + 1) / 2];
        var centers = new double[width];
        for (int k = 0; k < width; k++) {
            centers[k] = sums.shift()[k] + all[k];
        }
        for (int start = from; start < to; start += Panel.BLOCK) {
            int end = Math.min(to, start + Panel.BLOCK);
            for (int k = 0; k < width; k++) {
                lengths[k] += length(panel.columns()[k], centers[k], start, end);
            }
            if (width == 2) {
                pairs(panel, firstMeans, secondMeans, start, end, products);
            } else {
                rows(panel, firstMeans, secondMeans, start, end, products);
            }
        }
        return new Within(width, products, 0, 0, lengths);
    }

    private static double length(Numbers column, double center, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double value = column.at(i) - center;
            sum += value * value;
        }
        return sum;
    }

    /// One predictor and the outcome.
    private static void pairs(
            Panel panel,
            double[] firstMeans,
            double[] secondMeans,
            int from,
            int to,
            double[][] products) {
        int[] ones = panel.first();
        int[] twos = panel.second();
        int[] by = panel.clusters();
        var x = panel.columns()[0];
        var y = panel.columns()[1];
        for (int i = from; i < to; i++) {
            int one = 2 * ones[i];
            int two = 2 * twos[i];
            double u = x.at(i) - firstMeans[one] - secondMeans[two];
            double v = y.at(i) - firstMeans[one + 1] - secondMeans[two + 1];
            double[] sum = products[by[i]];
            sum[0] += u * u;
            sum[1] += u * v;
            sum[2] += v * v;
        }
    }

    private static void rows(
            Panel panel,
            double[] firstMeans,
            double[] secondMeans,
            int from,
            int to,
            double[][] products) {
        int width = panel.columns().length;
        var row = new double[width];
        for (int i = from; i < to; i++) {
            int one = panel.first()[i] * width;
            int two = panel.second()[i] * width;
            for (int k = 0; k < width; k++) {
                row[k] = panel.columns()[k].at(i) - firstMeans[one + k] - secondMeans[two + k];
            }
            addProducts(row, products[panel.clusters()[i]]);
        }
    }

    /// From columns whose effects have been taken away.
    static Within of(Panel panel, Demeaned demeaned) {
        int width = demeaned.columns().length;
        var parts =
                panel.parts(
                        (from, to) -> {
                            var products =
                                    new double[panel.clusterCount()][width * (width + 1) / 2];
                            var row = new double[width];
                            for (int i = from; i < to; i++) {
                                for (int k = 0; k < width; k++) {
                                    row[k] = demeaned.columns()[k][i];
                                }
                                addProducts(row, products[panel.clusters()[i]]);
                            }
                            return new Within(width, products, 0, 0, new double[width]);
                        });
        var sum = added(parts, demeaned.iterations(), demeaned.left());
        System.arraycopy(demeaned.lengths(), 0, sum.lengths, 0, width);
        return sum;
    }

    private static void addProducts(double[] row, double[] to) {
        for (int a = 0, at = 0; a < row.length; a++) {
            for (int b = a; b < row.length; b++) {
                to[at++] += row[a] * row[b];
            }
        }
    }

    private static Within added(List<Within> parts, int iterations, double left) {
        var sum = parts.getFirst();
        for (var part : parts.subList(1, parts.size())) {
            Matrices.add(sum.products, part.products, 1);
            for (int k = 0; k < sum.lengths.length; k++) {
                sum.lengths[k] += part.lengths[k];
            }
        }
        return new Within(sum.width, sum.products, iterations, left, sum.lengths);
    }

    private static double[] means(double[] sums, int[] counts, int width) {
        var means = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            means[i] = sums[i] / counts[i / width];
        }
        return means;
    }

    /// The products of a cluster as a symmetric matrix.
    double[][] matrix(int cluster) {
        var matrix = new double[width][width];
        for (int a = 0, at = 0; a < width; a++) {
            for (int b = a; b < width; b++) {
                matrix[a][b] = matrix[b][a] = products[cluster][at++];
            }
        }
        return matrix;
    }

    /// The products of the predictors alone, without the outcome's; a copy.
    static double[][] predictors(double[][] products) {
        int predictors = products.length - 1;
        var cut = new double[predictors][];
        Arrays.setAll(cut, k -> Arrays.copyOf(products[k], predictors));
        return cut;
    }
}
