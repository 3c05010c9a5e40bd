package no.helhet.statistics.survey;

import no.helhet.statistics.Design;

import java.util.Arrays;

/// Columns moved to mean 0 and size 1, row after row, so that sums of their products lose no
/// digits, and the way back. Parameters are thresholds and then coefficients.
final class ProportionalOddsColumns {
    private final int columns;
    private final int cuts;
    private final double[] values;
    private final double[] mean;
    private final double[] size;

    ProportionalOddsColumns(Design design, int cuts) {
        this.cuts = cuts;
        columns = design.size();
        values = new double[design.rows() * columns];
        mean = new double[columns];
        size = new double[columns];
        for (int j = 0; j < columns; j++) {
            double[] column = design.column(j);
            double middle = Arrays.stream(column).average().orElse(0);
            double squares = 0;
            for (double value : column) {
                squares += (value - middle) * (value - middle);
            }
            mean[j] = middle;
            size[j] = Math.sqrt(squares / column.length);
            for (int i = 0; i < column.length; i++) {
                values[i * columns + j] = (column[i] - middle) / size[j];
            }
        }
    }

    int count() {
        return columns;
    }

    double at(int row, int column) {
        return values[row * columns + column];
    }

    /// The sum of columns times coefficients of a row.
    double predictor(double[] parameters, int row) {
        double sum = 0;
        for (int j = 0, at = row * columns; j < columns; j++, at++) {
            sum += parameters[cuts + j] * values[at];
        }
        return sum;
    }

    /// The matrix that takes parameters to the columns as they were given, by rows.
    double[][] back() {
        var back = new double[cuts + columns][cuts + columns];
        for (int j = 0; j < columns; j++) {
            back[cuts + j][cuts + j] = 1 / size[j];
        }
        for (int c = 0; c < cuts; c++) {
            back[c][c] = 1;
            for (int j = 0; j < columns; j++) {
                back[c][cuts + j] = mean[j] / size[j];
            }
        }
        return back;
    }
}
