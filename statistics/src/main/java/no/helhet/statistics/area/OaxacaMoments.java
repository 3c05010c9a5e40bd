package no.helhet.statistics.area;

/// Weighted means of statistics of the rows of one group and their covariance, rows drawn
/// with replacement: n / (n - 1) times the sum of squares of what each row adds, from its
/// mean. A mean has w (s - mean) / sum of w added by a row. A total that stands beside the
/// means, such as what the rows do to a pooled regression, is divided by the same sum, but
/// has w s added. Without weights both are the covariance over n.
record OaxacaMoments(double[] means, double[][] covariance) {
    /// What is summed, for each row.
    @FunctionalInterface
    interface Statistics {
        void of(int row, double[] into);
    }

    /// @param from the first statistic that is a total
    /// @param to the first after it that is a mean again
    static OaxacaMoments of(OaxacaHalf half, int size, int from, int to, Statistics statistics) {
        int n = half.size();
        double persons = half.persons();
        double total = 0;
        var means = new double[size];
        var row = new double[size];
        for (int i = 0; i < n; i++) {
            statistics.of(i, row);
            for (int a = 0; a < size; a++) {
                means[a] += half.weights()[i] * row[a];
            }
            total += half.weights()[i];
        }
        for (int a = 0; a < size; a++) {
            means[a] /= total;
        }
        var covariance = new double[size][size];
        var added = new double[size];
        for (int i = 0; i < n; i++) {
            statistics.of(i, row);
            for (int a = 0; a < size; a++) {
                double middle = a >= from && a < to ? 0 : means[a];
                row[a] = half.weights()[i] * (row[a] - middle) / total;
                added[a] += row[a];
            }
            // As many rows alike add each their part of it.
            double share = half.isCounted() ? 1 / half.weights()[i] : 1;
            for (int a = 0; a < size; a++) {
                double left = share * row[a];
                double[] into = covariance[a];
                for (int b = 0; b <= a; b++) {
                    into[b] += left * row[b];
                }
            }
        }
        for (int a = 0; a < size; a++) {
            for (int b = 0; b <= a; b++) {
                covariance[a][b] -= added[a] * added[b] / persons;
                covariance[a][b] *= persons / (persons - 1);
                covariance[b][a] = covariance[a][b];
            }
        }
        return new OaxacaMoments(means, covariance);
    }
}
