package no.helhet.statistics.mixed;

/// A matrix X = Q R by columns, modified Gram-Schmidt done twice (Giraud, Langou and Rozloznik
/// 2005:
/// twice is enough), column by column so that a million rows are passed over in order. Cross
/// products of Q keep the digits that those of X would lose.
///
/// @param q orthonormal columns
/// @param r upper triangular, by rows
record Orthonormal(double[][] q, double[][] r) {
    /// @param columns of full rank; overwritten
    static Orthonormal of(double[][] columns) {
        int p = columns.length;
        var r = new double[p][p];
        for (int j = 0; j < p; j++) {
            double[] column = columns[j];
            for (int pass = 0; pass < 2; pass++) {
                for (int k = 0; k < j; k++) {
                    double along = dot(columns[k], column);
                    r[k][j] += along;
                    subtract(column, along, columns[k]);
                }
            }
            double length = Math.sqrt(dot(column, column));
            r[j][j] = length;
            for (int i = 0; i < column.length; i++) {
                column[i] /= length;
            }
        }
        return new Orthonormal(columns, r);
    }

    /// Takes out of y what lies along the columns.
    ///
    /// @param y overwritten by the residual
    /// @return the coefficients of the orthonormal columns
    double[] residual(double[] y) {
        var along = new double[q.length];
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < q.length; k++) {
                double more = dot(q[k], y);
                along[k] += more;
                subtract(y, more, q[k]);
            }
        }
        return along;
    }

    /// Coefficients of X from those of Q: R⁻¹ c.
    double[] solve(double[] c) {
        var b = c.clone();
        for (int i = b.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < b.length; k++) {
                b[i] -= r[i][k] * b[k];
            }
            b[i] /= r[i][i];
        }
        return b;
    }

    /// Rᵀ⁻¹ l: a contrast of the coefficients of X as one of those of Q.
    double[] contrast(double[] l) {
        var c = l.clone();
        for (int i = 0; i < c.length; i++) {
            for (int k = 0; k < i; k++) {
                c[i] -= r[k][i] * c[k];
            }
            c[i] /= r[i][i];
        }
        return c;
    }

    /// log |XᵀX| - log |QᵀQ|
    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < r.length; i++) {
            sum += Math.log(r[i][i]);
        }
        return 2 * sum;
    }

    private static double dot(double[] a, double[] b) {
        double even = 0;
        double odd = 0;
        int last = a.length - 1;
        for (int i = 0; i < last; i += 2) {
            even += a[i] * b[i];
            odd += a[i + 1] * b[i + 1];
        }
        return even + odd + (a.length % 2 == 1 ? a[last] * b[last] : 0);
    }

    private static void subtract(double[] from, double factor, double[] column) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= factor * column[i];
        }
    }
}
