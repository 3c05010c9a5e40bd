package no.helhet.statistics.mixed;

/// The elimination of one group's q effects: A = ΛᵀSΛ + I = LLᵀ, H = L⁻¹ΛᵀC, where S are the
/// effects' own cross products and C those with every column that is left. What is left of those
/// columns is their cross products less HᵀH.
final class Block {
    private final int q;
    private final int width;
    private final int rest;
    private final double[][] lambda;
    private final double[] product;

    /// @param width of a row of sums: q own columns and those that are left
    Block(double[][] lambda, int width) {
        this.q = lambda.length;
        this.width = width;
        this.rest = width - q;
        this.lambda = lambda;
        this.product = new double[q * width];
    }

    /// @param sums q rows of `width` from `from`
    /// @param lower takes L: q by q from `atLower`
    /// @param half takes H: q by rest from `atHalf`
    /// @return log |A|
    double eliminate(
            double[] sums, int from, double[] lower, int atLower, double[] half, int atHalf) {
        // ΛᵀS, ΛᵀC
        for (int a = 0; a < q; a++) {
            for (int c = 0; c < width; c++) {
                double sum = 0;
                for (int k = a; k < q; k++) {
                    sum += lambda[k][a] * sums[from + k * width + c];
                }
                product[a * width + c] = sum;
            }
        }
        double determinant = 0;
        for (int a = 0; a < q; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = a == b ? 1 : 0;
                for (int k = b; k < q; k++) {
                    sum += product[a * width + k] * lambda[k][b];
                }
                for (int k = 0; k < b; k++) {
                    sum -= lower[atLower + a * q + k] * lower[atLower + b * q + k];
                }
                if (a == b) {
                    lower[atLower + a * q + a] = Math.sqrt(sum);
                    determinant += Math.log(sum);
                } else {
                    lower[atLower + a * q + b] = sum / lower[atLower + b * q + b];
                }
            }
            double pivot = lower[atLower + a * q + a];
            for (int c = 0; c < rest; c++) {
                double sum = product[a * width + q + c];
                for (int k = 0; k < a; k++) {
                    sum -= lower[atLower + a * q + k] * half[atHalf + k * rest + c];
                }
                half[atHalf + a * rest + c] = sum / pivot;
            }
        }
        return determinant;
    }

    /// L⁻ᵀ v, in place.
    static void back(double[] lower, int atLower, int q, double[] v) {
        for (int a = q - 1; a >= 0; a--) {
            for (int k = a + 1; k < q; k++) {
                v[a] -= lower[atLower + k * q + a] * v[k];
            }
            v[a] /= lower[atLower + a * q + a];
        }
    }

    /// Λ u
    static double[] times(double[][] lambda, double[] u) {
        var b = new double[u.length];
        for (int i = 0; i < b.length; i++) {
            for (int k = 0; k <= i; k++) {
                b[i] += lambda[i][k] * u[k];
            }
        }
        return b;
    }

    /// The covariance of a group's effects, given that of those it depends on.
    ///
    /// @param half H of the group: q by rest
    /// @param onto columns of H of the effects it depends on, in the order of `outer`
    /// @param outer their covariance
    /// @return first the group's own, then those it depends on: by rows
    static double[][] joint(
            double[][] lambda,
            double[] lower,
            int atLower,
            double[] half,
            int atHalf,
            int rest,
            int[] onto,
            double[][] outer) {
        int q = lambda.length;
        int m = onto.length;
        // F = -Λ L⁻ᵀ H: what the group's effects follow of the others.
        var follow = new double[q][m];
        for (int j = 0; j < m; j++) {
            var column = new double[q];
            for (int a = 0; a < q; a++) {
                column[a] = half[atHalf + a * rest + onto[j]];
            }
            back(lower, atLower, q, column);
            double[] raw = times(lambda, column);
            for (int a = 0; a < q; a++) {
                follow[a][j] = -raw[a];
            }
        }
        var own = new double[q][];
        for (int a = 0; a < q; a++) {
            // Λ A⁻¹ Λᵀ = K Kᵀ with K = Λ L⁻ᵀ
            var unit = new double[q];
            unit[a] = 1;
            back(lower, atLower, q, unit);
            own[a] = times(lambda, unit);
        }
        var joint = new double[q + m][q + m];
        for (int a = 0; a < q; a++) {
            for (int j = 0; j < m; j++) {
                double sum = 0;
                for (int k = 0; k < m; k++) {
                    sum += follow[a][k] * outer[k][j];
                }
                joint[a][q + j] = sum;
                joint[q + j][a] = sum;
            }
        }
        for (int a = 0; a < q; a++) {
            for (int b = 0; b < q; b++) {
                double sum = 0;
                for (int k = 0; k < q; k++) {
                    sum += own[k][a] * own[k][b];
                }
                for (int j = 0; j < m; j++) {
                    sum += joint[a][q + j] * follow[b][j];
                }
                joint[a][b] = sum;
            }
        }
        for (int i = 0; i < m; i++) {
            System.arraycopy(outer[i], 0, joint[q + i], q, m);
        }
        return joint;
    }
}
