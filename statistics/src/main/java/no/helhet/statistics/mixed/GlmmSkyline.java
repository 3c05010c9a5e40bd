package no.helhet.statistics.mixed;

/// A symmetric matrix held row by row from the first column that is not nothing (its envelope), its
/// Cholesky factor, and the entries of its inverse within the envelope. Effects of inner groups
/// before those of outer groups make a factor without fill: the cost grows with the entries. (EJML
/// has whole matrices only.) George & Liu 1981, chapter 4; the inverse by Takahashi's equations
/// (Erisman & Tinney 1975, Comm. ACM 18:177).
final class GlmmSkyline {
    private final int[] first;
    private final double[][] rows;
    private final double[][] factor;
    private final double[][] inverse;
    private final int[][] below;

    /// @param first column of each row; at most the row's own number
    GlmmSkyline(int[] first) {
        this.first = first;
        int n = first.length;
        rows = new double[n][];
        factor = new double[n][];
        inverse = new double[n][];
        var counts = new int[n];
        for (int i = 0; i < n; i++) {
            int width = i - first[i] + 1;
            rows[i] = new double[width];
            factor[i] = new double[width];
            inverse[i] = new double[width];
            for (int j = first[i]; j < i; j++) {
                counts[j]++;
            }
        }
        below = new int[n][];
        for (int j = 0; j < n; j++) {
            below[j] = new int[counts[j]];
        }
        var next = new int[n];
        for (int i = 0; i < n; i++) {
            for (int j = first[i]; j < i; j++) {
                below[j][next[j]++] = i;
            }
        }
    }

    int size() {
        return first.length;
    }

    /// Makes it the identity.
    void identity() {
        for (int i = 0; i < rows.length; i++) {
            java.util.Arrays.fill(rows[i], 0);
            rows[i][i - first[i]] = 1;
        }
    }

    void add(int i, int j, double value) {
        if (i >= j) {
            rows[i][j - first[i]] += value;
        } else {
            rows[j][i - first[j]] += value;
        }
    }

    /// @return whether it is positive definite
    boolean decompose() {
        for (int i = 0; i < rows.length; i++) {
            int from = first[i];
            double[] row = factor[i];
            System.arraycopy(rows[i], 0, row, 0, row.length);
            double pivot = row[i - from];
            for (int j = from; j < i; j++) {
                double[] other = factor[j];
                double sum = row[j - from];
                for (int k = Math.max(from, first[j]); k < j; k++) {
                    sum -= row[k - from] * other[k - first[j]];
                }
                double entry = sum / other[j - first[j]];
                row[j - from] = entry;
                pivot -= entry * entry;
            }
            if (!(pivot > 0)) {
                return false;
            }
            row[i - from] = Math.sqrt(pivot);
        }
        return true;
    }

    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < factor.length; i++) {
            sum += Math.log(factor[i][i - first[i]]);
        }
        return 2 * sum;
    }

    /// Solves in place.
    void solve(double[] b) {
        for (int i = 0; i < b.length; i++) {
            double sum = b[i];
            for (int k = first[i]; k < i; k++) {
                sum -= factor[i][k - first[i]] * b[k];
            }
            b[i] = sum / factor[i][i - first[i]];
        }
        for (int i = b.length - 1; i >= 0; i--) {
            b[i] /= factor[i][i - first[i]];
            for (int k = first[i]; k < i; k++) {
                b[k] -= factor[i][k - first[i]] * b[i];
            }
        }
    }

    /// Fills the inverse within the envelope.
    void invert() {
        for (int i = factor.length - 1; i >= 0; i--) {
            double pivot = factor[i][i - first[i]];
            int[] under = below[i];
            for (int a = under.length - 1; a >= 0; a--) {
                int j = under[a];
                double sum = 0;
                for (int k : under) {
                    double z = k <= j ? inverse[j][k - first[j]] : inverse[k][j - first[k]];
                    sum += factor[k][i - first[k]] * z;
                }
                inverse[j][i - first[j]] = -sum / pivot;
            }
            double sum = 1 / pivot;
            for (int k : under) {
                sum -= factor[k][i - first[k]] * inverse[k][i - first[k]];
            }
            inverse[i][i - first[i]] = sum / pivot;
        }
    }

    /// An entry of the inverse that lies within the envelope.
    double inverse(int i, int j) {
        return i >= j ? inverse[i][j - first[i]] : inverse[j][i - first[j]];
    }
}
