package no.helhet.statistics.regression;

import no.helhet.statistics.Design;
import no.helhet.statistics.linear.Matrices;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/// The columns of a design, weighted, turned into columns of length 1 that are at right angles:
/// W^½ X = Q R (Householder, EJML). Everything that is said about uncertainty is computed in these
/// columns, where X'WX is the identity, and turned back by R⁻¹.
final class Basis {
    private final int rows;
    private final int size;
    private final double[] columns;
    private final double[][] back;

    private Basis(int rows, int size, double[] columns, double[][] back) {
        this.rows = rows;
        this.size = size;
        this.columns = columns;
        this.back = back;
    }

    /// @param roots square roots of the weights, one for each row
    /// @param design of full rank
    static Basis of(Design design, double[] roots) {
        int n = design.rows();
        int p = design.size();
        var matrix = new DMatrixRMaj(n, p);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < p; j++) {
                matrix.data[i * p + j] = roots[i] * design.at(i, j);
            }
        }
        var qr = DecompositionFactory_DDRM.qr(n, p);
        qr.decompose(matrix);
        var upper = qr.getR(null, true);
        var inverse = new DMatrixRMaj(p, p);
        CommonOps_DDRM.invert(upper, inverse);
        var back = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = i; j < p; j++) {
                back[i][j] = inverse.get(i, j);
            }
        }
        return new Basis(n, p, qr.getQ(null, true).data, back);
    }

    int rows() {
        return rows;
    }

    int size() {
        return size;
    }

    double at(int row, int column) {
        return columns[row * size + column];
    }

    /// The coefficients of the design, given those of the basis.
    double[] back(double[] coefficients) {
        return Matrices.times(back, coefficients);
    }

    /// How a coefficient of the design is made of those of the basis.
    double[] contrast(int column) {
        return back[column].clone();
    }

    /// All contrasts, by rows.
    double[][] contrasts() {
        return Matrices.copy(back);
    }

    /// The sum over rows of value times basis.
    double[] project(double[] values) {
        var sum = new double[size];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < size; j++) {
                sum[j] += columns[i * size + j] * values[i];
            }
        }
        return sum;
    }

    double dot(int row, double[] coefficients) {
        double sum = 0;
        for (int j = 0; j < size; j++) {
            sum += columns[row * size + j] * coefficients[j];
        }
        return sum;
    }

    /// The square of a row's length: its leverage.
    double leverage(int row) {
        double sum = 0;
        for (int j = 0; j < size; j++) {
            double value = columns[row * size + j];
            sum += value * value;
        }
        return sum;
    }

    /// Adds a multiple of the row's outer product to a matrix.
    void addOuter(int row, double factor, double[][] to) {
        for (int a = 0; a < size; a++) {
            double left = factor * columns[row * size + a];
            for (int b = 0; b < size; b++) {
                to[a][b] += left * columns[row * size + b];
            }
        }
    }
}
