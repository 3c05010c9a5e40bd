package no.helhet.statistics.disclosure;

import java.util.Arrays;

/// The two-phase simplex method in a dense tableau, with Bland's rule, for tables so small that
/// plain is best.
final class Simplex {
    private static final double TINY = 1e-9;

    private final double[][] rows;
    private final int[] basis;
    private final int variables;

    /// Finds a first solution of `a x = b`, `x >= 0`.
    Simplex(double[][] a, double[] b, int variables) {
        this.variables = variables;
        int width = variables + a.length + 1;
        rows = new double[a.length][];
        basis = new int[a.length];
        for (int i = 0; i < a.length; i++) {
            double sign = b[i] < 0 ? -1 : 1;
            rows[i] = new double[width];
            for (int j = 0; j < variables; j++) {
                rows[i][j] = sign * a[i][j];
            }
            rows[i][variables + i] = 1;
            rows[i][width - 1] = sign * b[i];
            basis[i] = variables + i;
        }
        var artificial = new double[width];
        Arrays.fill(artificial, variables, width - 1, -1);
        double left = maximise(artificial, width - 1);
        if (left < -1e-6) {
            throw new IllegalStateException("What is shown agrees with no table: " + left);
        }
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; basis[i] >= variables && j < variables; j++) {
                if (Math.abs(rows[i][j]) > TINY) {
                    pivot(i, j);
                }
            }
        }
    }

    /// The largest value of a variable times a sign; infinite when there is none.
    double largest(int variable, double sign) {
        var wanted = new double[rows.length == 0 ? variables + 1 : rows[0].length];
        wanted[variable] = sign;
        return maximise(wanted, variables);
    }

    private double maximise(double[] wanted, int entering) {
        while (true) {
            int column = -1;
            for (int j = 0; j < entering && column < 0; j++) {
                double gain = wanted[j];
                for (int i = 0; i < rows.length; i++) {
                    gain -= wanted[basis[i]] * rows[i][j];
                }
                column = gain > TINY ? j : -1;
            }
            if (column < 0) {
                double value = 0;
                for (int i = 0; i < rows.length; i++) {
                    value += wanted[basis[i]] * rows[i][rows[i].length - 1];
                }
                return value;
            }
            int row = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < rows.length; i++) {
                if (rows[i][column] > TINY) {
                    double ratio = rows[i][rows[i].length - 1] / rows[i][column];
                    if (ratio < least - TINY
                            || ratio < least + TINY && row >= 0 && basis[i] < basis[row]) {
                        least = Math.min(least, ratio);
                        row = i;
                    }
                }
            }
            if (row < 0) {
                return Double.POSITIVE_INFINITY;
            }
            pivot(row, column);
        }
    }

    private void pivot(int row, int column) {
        double by = rows[row][column];
        for (int k = 0; k < rows[row].length; k++) {
            rows[row][k] /= by;
        }
        for (int i = 0; i < rows.length; i++) {
            double factor = rows[i][column];
            if (i != row && Math.abs(factor) > 0) {
                for (int k = 0; k < rows[i].length; k++) {
                    rows[i][k] -= factor * rows[row][k];
                }
            }
        }
        basis[row] = column;
    }
}
