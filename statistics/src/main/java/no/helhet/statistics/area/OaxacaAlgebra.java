package no.helhet.statistics.area;

import no.helhet.statistics.linear.PositiveDefinite;

/// Sums over small matrices given by rows.
final class OaxacaAlgebra {
    private OaxacaAlgebra() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double[] times(double[][] matrix, double[] vector) {
        var result = new double[matrix.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = dot(matrix[i], vector);
        }
        return result;
    }

    static double[][] product(double[][] a, double[][] b) {
        return PositiveDefinite.product(a, b);
    }
}
