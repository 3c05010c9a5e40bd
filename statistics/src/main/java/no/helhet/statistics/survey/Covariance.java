package no.helhet.statistics.survey;

import java.util.stream.IntStream;

/// Means and covariances of columns with divisor n - 1.
///
/// @param values by rows, symmetric
record Covariance(double[] means, double[][] values) {
    private static final int CHUNK = 8192;
    private static final int BLOCK = 256;

    /// Columns without missing values. Deviations from the mean are multiplied in blocks that stay
    /// in the cache; chunks of fixed size are summed in their order, so that the answer does not
    /// depend on the number of threads.
    static Covariance complete(double[][] columns) {
        int items = columns.length;
        int rows = columns[0].length;
        double[] means =
                IntStream.range(0, items).parallel().mapToDouble(j -> mean(columns[j])).toArray();
        int chunks = (rows + CHUNK - 1) / CHUNK;
        var parts = new double[chunks][][];
        IntStream.range(0, chunks)
                .parallel()
                .forEach(c -> parts[c] = products(columns, means, c * CHUNK));
        var values = new double[items][items];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (double[][] part : parts) {
                    sum += part[j / 2][(i / 4) * 8 + (j % 2) * 4 + i % 4];
                }
                values[i][j] = sum / (rows - 1);
                values[j][i] = values[i][j];
            }
        }
        return new Covariance(means, values);
    }

    /// In two passes, so that a mean far from nothing keeps its digits.
    static double mean(double[] column) {
        double sum = 0;
        for (double value : column) {
            sum += value;
        }
        double first = sum / column.length;
        double rest = 0;
        for (double value : column) {
            rest += value - first;
        }
        return first + rest / column.length;
    }

    /// Sums of products of deviations, in tiles of two columns by four: tile (a, b) has place
    /// [a][8 b ..].
    private static double[][] products(double[][] columns, double[] means, int from) {
        int items = columns.length;
        int padded = (items + 3) / 4 * 4;
        int to = Math.min(from + CHUNK, columns[0].length);
        var sums = new double[padded / 2][padded * 2];
        var block = new double[padded][BLOCK];
        for (int start = from; start < to; start += BLOCK) {
            int length = Math.min(BLOCK, to - start);
            for (int j = 0; j < items; j++) {
                double[] target = block[j];
                double[] source = columns[j];
                double mean = means[j];
                for (int r = 0; r < length; r++) {
                    target[r] = source[start + r] - mean;
                }
            }
            for (int a = 0; a < padded; a += 2) {
                for (int b = a / 4 * 4; b < padded; b += 4) {
                    tile(block, a, b, length, sums[a / 2], b * 2);
                }
            }
        }
        return sums;
    }

    private static void tile(double[][] block, int a, int b, int length, double[] to, int at) {
        double[] a0 = block[a];
        double[] a1 = block[a + 1];
        double[] b0 = block[b];
        double[] b1 = block[b + 1];
        double[] b2 = block[b + 2];
        double[] b3 = block[b + 3];
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double t0 = 0;
        double t1 = 0;
        double t2 = 0;
        double t3 = 0;
        for (int r = 0; r < length; r++) {
            double u = a0[r];
            double v = a1[r];
            s0 += u * b0[r];
            t0 += v * b0[r];
            s1 += u * b1[r];
            t1 += v * b1[r];
            s2 += u * b2[r];
            t2 += v * b2[r];
            s3 += u * b3[r];
            t3 += v * b3[r];
        }
        to[at] += s0;
        to[at + 1] += s1;
        to[at + 2] += s2;
        to[at + 3] += s3;
        to[at + 4] += t0;
        to[at + 5] += t1;
        to[at + 6] += t2;
        to[at + 7] += t3;
    }

    /// Each covariance from the rows that have both columns, about the means of those rows, as R's
    /// `cov(use = "pairwise.complete.obs")`; `NaN` where fewer than two rows have both.
    static Covariance pairwise(double[][] columns) {
        int items = columns.length;
        var means = new double[items];
        for (int j = 0; j < items; j++) {
            double sum = 0;
            int n = 0;
            for (double value : columns[j]) {
                if (value == value) {
                    sum += value;
                    n++;
                }
            }
            means[j] = sum / n;
        }
        var values = new double[items][items];
        IntStream.range(0, items)
                .parallel()
                .forEach(
                        i -> {
                            for (int j = 0; j <= i; j++) {
                                values[i][j] = pair(columns[i], means[i], columns[j], means[j]);
                            }
                        });
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < i; j++) {
                values[j][i] = values[i][j];
            }
        }
        return new Covariance(means, values);
    }

    /// The covariance of the rows that have both; centres are near the means, for accuracy.
    static double pair(double[] x, double centreX, double[] y, double centreY) {
        double sumX = 0;
        double sumY = 0;
        double products = 0;
        int n = 0;
        for (int r = 0; r < x.length; r++) {
            double u = x[r] - centreX;
            double v = y[r] - centreY;
            double product = u * v;
            if (product == product) {
                sumX += u;
                sumY += v;
                products += product;
                n++;
            }
        }
        return n < 2 ? Double.NaN : (products - sumX * sumY / n) / (n - 1);
    }

    double[][] correlations() {
        int items = values.length;
        var correlations = new double[items][items];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                double deviations = Math.sqrt(values[i][i]) * Math.sqrt(values[j][j]);
                correlations[i][j] = i == j ? 1 : values[i][j] / deviations;
            }
        }
        return correlations;
    }

    double sum() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += row(i);
        }
        return sum;
    }

    double row(int item) {
        double sum = 0;
        for (double value : values[item]) {
            sum += value;
        }
        return sum;
    }

    double trace() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i][i];
        }
        return sum;
    }

    double variance(int item) {
        return values[item][item];
    }

    /// The same without an item, which may have a far larger variance than the others.
    Covariance without(int item) {
        int items = values.length;
        var cut = new double[items - 1][items - 1];
        var left = new double[items - 1];
        for (int i = 0; i < items - 1; i++) {
            int from = i < item ? i : i + 1;
            left[i] = means[from];
            System.arraycopy(values[from], 0, cut[i], 0, item);
            System.arraycopy(values[from], item + 1, cut[i], item, items - 1 - item);
        }
        return new Covariance(left, cut);
    }

    /// With the sum of all other items.
    double others(int item) {
        double sum = 0;
        for (int j = 0; j < values.length; j++) {
            sum += j == item ? 0 : values[item][j];
        }
        return sum;
    }

    /// Whether the sum of all items varies by more than rounding.
    boolean sumVaries() {
        return sum() > 1e-12 * trace();
    }
}
