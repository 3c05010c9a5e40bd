package no.helhet.statistics.regression;

import no.helhet.statistics.Design;

import java.util.Arrays;

/// A design with each column brought to mean 0 (beside a constant) and mean square 1, so that an
/// optimiser sees coefficients of one size. Coefficients are brought back by β = M β̃, their
/// covariance by M V Mᵀ.
public final class GlmScaling {
    private final Design design;
    private final double[] centre;
    private final double[] scale;
    private final int constant;

    private GlmScaling(Design design, double[] centre, double[] scale, int constant) {
        this.design = design;
        this.centre = centre;
        this.scale = scale;
        this.constant = constant;
    }

    public static GlmScaling of(Design design) {
        int p = design.size();
        var centre = new double[p];
        var scale = new double[p];
        Arrays.fill(scale, 1);
        int constant = -1;
        for (int j = 0; j < p && constant < 0; j++) {
            double[] column = design.column(j);
            double first = column.length == 0 ? 0 : column[0];
            if (first != 0 && Arrays.stream(column).allMatch(v -> v == first)) {
                constant = j;
            }
        }
        for (int j = 0; j < p; j++) {
            if (j == constant) {
                continue;
            }
            double[] column = design.column(j);
            double mean = constant < 0 ? 0 : Arrays.stream(column).sum() / column.length;
            double squares = 0;
            for (double value : column) {
                squares += (value - mean) * (value - mean);
            }
            centre[j] = mean;
            scale[j] = squares > 0 ? Math.sqrt(squares / column.length) : 1;
        }
        return new GlmScaling(design, centre, scale, constant);
    }

    /// The place of the constant column, -1 when there is none.
    public int constant() {
        return constant;
    }

    /// The scaled columns by rows, in an order of rows: column j of the i-th stands at i·p + j.
    public double[] rows(int[] order) {
        int p = design.size();
        var rows = new double[order.length * p];
        for (int j = 0; j < p; j++) {
            double[] column = design.column(j);
            for (int i = 0; i < order.length; i++) {
                rows[i * p + j] = (column[order[i]] - centre[j]) / scale[j];
            }
        }
        return rows;
    }

    /// Coefficients of the columns as they were given.
    public double[] back(double[] scaled) {
        var result = new double[scaled.length];
        double moved = 0;
        for (int j = 0; j < scaled.length; j++) {
            result[j] = scaled[j] / scale[j];
            moved += centre[j] * result[j];
        }
        if (constant >= 0) {
            result[constant] -= moved / design.at(0, constant);
        }
        return result;
    }

    /// Coefficients of the scaled columns.
    public double[] there(double[] coefficients) {
        var result = new double[coefficients.length];
        double moved = 0;
        for (int j = 0; j < result.length; j++) {
            result[j] = coefficients[j] * scale[j];
            moved += centre[j] * coefficients[j];
        }
        if (constant >= 0) {
            result[constant] += moved / design.at(0, constant);
        }
        return result;
    }

    /// The covariance of the coefficients of the columns as they were given.
    public double[][] covariance(double[][] scaled) {
        int p = scaled.length;
        var half = new double[p][];
        for (int j = 0; j < p; j++) {
            half[j] = back(scaled[j]);
        }
        var result = new double[p][p];
        for (int k = 0; k < p; k++) {
            var column = new double[p];
            for (int j = 0; j < p; j++) {
                column[j] = half[j][k];
            }
            column = back(column);
            for (int j = 0; j < p; j++) {
                result[j][k] = column[j];
            }
        }
        return result;
    }
}
