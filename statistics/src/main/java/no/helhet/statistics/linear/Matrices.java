package no.helhet.statistics.linear;

/// Small dense matrices by rows, and vectors. Sizes must fit; they are not checked.
public final class Matrices {
    private Matrices() {}

    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    public static double[] times(double[][] matrix, double[] vector) {
        var result = new double[matrix.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = dot(matrix[i], vector);
        }
        return result;
    }

    /// vector' matrix
    public static double[] times(double[] vector, double[][] matrix) {
        var result = new double[matrix.length == 0 ? 0 : matrix[0].length];
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < result.length; j++) {
                result[j] += vector[i] * matrix[i][j];
            }
        }
        return result;
    }

    public static double[][] times(double[][] a, double[][] b) {
        var result = new double[a.length][];
        for (int i = 0; i < result.length; i++) {
            result[i] = times(a[i], b);
        }
        return result;
    }

    public static double[][] transpose(double[][] a) {
        var result = new double[a.length == 0 ? 0 : a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < result.length; j++) {
                result[j][i] = a[i][j];
            }
        }
        return result;
    }

    /// a m a'
    public static double[][] around(double[][] a, double[][] m) {
        return symmetric(times(times(a, m), transpose(a)));
    }

    public static double quadratic(double[] vector, double[][] matrix) {
        return dot(vector, times(matrix, vector));
    }

    public static double[][] identity(int size) {
        var result = new double[size][size];
        for (int i = 0; i < size; i++) {
            result[i][i] = 1;
        }
        return result;
    }

    /// Adds factor times a b' to a matrix.
    public static void addOuter(double[][] to, double[] a, double[] b, double factor) {
        for (int i = 0; i < a.length; i++) {
            double left = factor * a[i];
            for (int j = 0; j < b.length; j++) {
                to[i][j] += left * b[j];
            }
        }
    }

    public static void add(double[][] to, double[][] a, double factor) {
        for (int i = 0; i < to.length; i++) {
            for (int j = 0; j < to[i].length; j++) {
                to[i][j] += factor * a[i][j];
            }
        }
    }

    public static double[][] copy(double[][] a) {
        var result = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            result[i] = a[i].clone();
        }
        return result;
    }

    /// tr(a b)
    public static double traceOfProduct(double[][] a, double[][] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                sum += a[i][j] * b[j][i];
            }
        }
        return sum;
    }

    private static double[][] symmetric(double[][] a) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                a[i][j] = a[j][i] = (a[i][j] + a[j][i]) / 2;
            }
        }
        return a;
    }
}
