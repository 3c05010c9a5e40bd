package no.helhet.statistics.area;

import no.helhet.statistics.Design;

/// Columns moved to mean 0 and size 1 but for the intercept, row after row, so that sums of
/// their products lose no digits, and the way back.
final class OaxacaScaling {
    private final double[] mean;
    private final double[] size;
    private final double[] values;

    private OaxacaScaling(double[] mean, double[] size, double[] values) {
        this.mean = mean;
        this.size = size;
        this.values = values;
    }

    static OaxacaScaling of(Design design) {
        int rows = design.rows();
        var mean = new double[design.size()];
        var size = new double[design.size()];
        var values = new double[rows * mean.length];
        size[0] = 1;
        for (int i = 0; i < rows; i++) {
            values[i * mean.length] = 1;
        }
        for (int j = 1; j < mean.length; j++) {
            double[] column = design.column(j);
            for (double value : column) {
                mean[j] += value / rows;
            }
            for (double value : column) {
                size[j] += (value - mean[j]) * (value - mean[j]) / rows;
            }
            size[j] = size[j] > 0 ? Math.sqrt(size[j]) : 1;
            for (int i = 0; i < rows; i++) {
                values[i * mean.length + j] = (column[i] - mean[j]) / size[j];
            }
        }
        return new OaxacaScaling(mean, size, values);
    }

    void row(int row, double[] into) {
        System.arraycopy(values, row * into.length, into, 0, into.length);
    }

    /// The sum of columns times coefficients of a row.
    double predictor(int row, double[] coefficients) {
        double sum = 0;
        for (int j = 0, at = row * coefficients.length; j < coefficients.length; j++, at++) {
            sum += values[at] * coefficients[j];
        }
        return sum;
    }

    double[] back(double[] scaled) {
        var raw = new double[scaled.length];
        raw[0] = scaled[0];
        for (int j = 1; j < raw.length; j++) {
            raw[j] = scaled[j] / size[j];
            raw[0] -= raw[j] * mean[j];
        }
        return raw;
    }

    /// The covariance of the raw coefficients from that of the scaled ones.
    double[][] back(double[][] scaled) {
        int k = scaled.length;
        var half = new double[k][];
        for (int i = 0; i < k; i++) {
            half[i] = back(scaled[i]);
        }
        var raw = new double[k][k];
        for (int j = 0; j < k; j++) {
            var column = new double[k];
            for (int i = 0; i < k; i++) {
                column[i] = half[i][j];
            }
            double[] done = back(column);
            for (int i = 0; i < k; i++) {
                raw[i][j] = done[i];
            }
        }
        return raw;
    }
}
