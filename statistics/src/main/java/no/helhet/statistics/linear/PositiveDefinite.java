package no.helhet.statistics.linear;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

import java.util.Optional;

/// A symmetric positive definite matrix with its Cholesky factor, A = L Lᵀ.
public final class PositiveDefinite {
    private final int size;
    private final double[][] lower;

    private PositiveDefinite(int size, double[][] lower) {
        this.size = size;
        this.lower = lower;
    }

    /// @param matrix symmetric, by rows; it is not changed
    /// @return nothing when it is not positive definite
    public static Optional<PositiveDefinite> of(double[][] matrix) {
        int n = matrix.length;
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(n, true);
        var copy = new DMatrixRMaj(matrix);
        if (!cholesky.decompose(copy)) {
            return Optional.empty();
        }
        var factor = cholesky.getT(null);
        var lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                lower[i][j] = factor.get(i, j);
            }
            if (!(lower[i][i] > 0)) {
                return Optional.empty();
            }
        }
        return Optional.of(new PositiveDefinite(n, lower));
    }

    public int size() {
        return size;
    }

    /// The solution x of A x = b; b is not changed.
    public double[] solve(double[] b) {
        var x = forward(b);
        for (int i = size - 1; i >= 0; i--) {
            double sum = x[i];
            for (int k = i + 1; k < size; k++) {
                sum -= lower[k][i] * x[k];
            }
            x[i] = sum / lower[i][i];
        }
        return x;
    }

    /// The solution z of L z = b, so that zᵀz = bᵀA⁻¹b; b is not changed.
    public double[] forward(double[] b) {
        var z = b.clone();
        for (int i = 0; i < size; i++) {
            double sum = z[i];
            for (int k = 0; k < i; k++) {
                sum -= lower[i][k] * z[k];
            }
            z[i] = sum / lower[i][i];
        }
        return z;
    }

    public double[][] inverse() {
        var inverse = new double[size][];
        for (int j = 0; j < size; j++) {
            var unit = new double[size];
            unit[j] = 1;
            inverse[j] = solve(unit);
        }
        return inverse;
    }

    /// The natural logarithm of the determinant.
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += Math.log(lower[i][i]);
        }
        return 2 * sum;
    }

    /// bᵀ A⁻¹ b
    public double quadratic(double[] b) {
        double sum = 0;
        for (double z : forward(b)) {
            sum += z * z;
        }
        return sum;
    }

    /// The lower factor, by rows; a copy.
    public double[][] factor() {
        var copy = new double[size][];
        for (int i = 0; i < size; i++) {
            copy[i] = lower[i].clone();
        }
        return copy;
    }

    /// The product of two matrices given by rows.
    public static double[][] product(double[][] a, double[][] b) {
        var c = new DMatrixRMaj(a.length, b[0].length);
        CommonOps_DDRM.mult(new DMatrixRMaj(a), new DMatrixRMaj(b), c);
        var rows = new double[a.length][b[0].length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(c.data, i * b[0].length, rows[i], 0, b[0].length);
        }
        return rows;
    }
}
