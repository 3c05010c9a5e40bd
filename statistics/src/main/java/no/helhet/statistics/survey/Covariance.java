package no.helhet.statistics.survey;

import java.util.stream.IntStream;

/// Means and covariances of columns with divisor n - 1.
///
/// @param values by rows, symmetric
record Covariance(double[] means, double[][] values) {
    /// Columns without missing values.
    static Covariance complete(double[][] columns) {
        double[] means =
                IntStream.range(0, columns.length)
                        .parallel()
                        .mapToDouble(j -> mean(columns[j]))
                        .toArray();
        double[][] values = CrossProducts.of(columns, means);
        for (double[] row : values) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= columns[0].length - 1;
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

    /// Each covariance from the rows that have both columns, about the means of those rows, as R's
    /// `cov(use = "pairwise.complete.obs")`; `NaN` where fewer than two rows have both.
    ///
    /// The sums that [#pair] takes are products of columns: deviations, with nothing where one is
    /// missing, and whether there is one.
    static Covariance pairwise(double[][] columns) {
        int items = columns.length;
        var means = new double[items];
        var both = new double[2 * items][];
        IntStream.range(0, items)
                .parallel()
                .forEach(
                        j -> {
                            means[j] = meanOfPresent(columns[j]);
                            both[j] = deviations(columns[j], means[j]);
                            both[items + j] = present(columns[j]);
                        });
        double[][] sums = CrossProducts.of(both, new double[2 * items]);
        var values = new double[items][items];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                double n = sums[items + i][items + j];
                double shift = sums[i][items + j] * sums[j][items + i] / n;
                values[i][j] = n < 2 ? Double.NaN : (sums[i][j] - shift) / (n - 1);
            }
        }
        return new Covariance(means, values);
    }

    private static double meanOfPresent(double[] column) {
        double sum = 0;
        int n = 0;
        for (double value : column) {
            if (value == value) {
                sum += value;
                n++;
            }
        }
        return sum / n;
    }

    private static double[] deviations(double[] column, double mean) {
        var deviations = new double[column.length];
        for (int i = 0; i < column.length; i++) {
            deviations[i] = column[i] == column[i] ? column[i] - mean : 0;
        }
        return deviations;
    }

    private static double[] present(double[] column) {
        var present = new double[column.length];
        for (int i = 0; i < column.length; i++) {
            present[i] = column[i] == column[i] ? 1 : 0;
        }
        return present;
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
