package no.helhet.statistics.linear;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

import java.util.Arrays;

/// Eigenvalues and eigenvectors of a symmetric matrix, largest value first.
///
/// @param values descending
/// @param vectors `vectors[k]` belongs to `values[k]`, of length 1
public record SymmetricEigen(double[] values, double[][] vectors) {
    /// @param matrix symmetric, by rows; it is not changed
    public static SymmetricEigen of(double[][] matrix) {
        int n = matrix.length;
        var eigen = DecompositionFactory_DDRM.eig(n, true, true);
        if (!eigen.decompose(new DMatrixRMaj(matrix))) {
            throw new IllegalArgumentException("The matrix has values that are not numbers");
        }
        var order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                (a, b) -> Double.compare(eigen.getEigenvalue(b).real, eigen.getEigenvalue(a).real));
        var values = new double[n];
        var vectors = new double[n][];
        for (int k = 0; k < n; k++) {
            values[k] = eigen.getEigenvalue(order[k]).real;
            vectors[k] = eigen.getEigenVector(order[k]).data.clone();
        }
        return new SymmetricEigen(values, vectors);
    }

    /// The symmetric power of the matrix, such as its inverse square root (-0.5). Values below the
    /// tolerance times the largest count as nothing and stay nothing (Moore-Penrose).
    public double[][] power(double exponent, double tolerance) {
        int n = values.length;
        var result = new double[n][n];
        double least = tolerance * Math.max(Math.abs(values[0]), Math.abs(values[n - 1]));
        for (int k = 0; k < n; k++) {
            if (values[k] <= least) {
                continue;
            }
            double factor = Math.pow(values[k], exponent);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    result[i][j] += factor * vectors[k][i] * vectors[k][j];
                }
            }
        }
        return result;
    }
}
