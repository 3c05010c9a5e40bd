package no.helhet.statistics.survey;

/// How the Mann-Whitney count is distributed when both samples are drawn alike and nobody is tied:
/// P(m, n, u) = m/(m+n) P(m−1, n, u−n) + n/(m+n) P(m, n−1, u) (Mann and Whitney 1947, equation 3).
final class RankSumDistribution {
    private final double[] probability;

    RankSumDistribution(int first, int second) {
        var rows = new double[second + 1][];
        for (int n = 0; n <= second; n++) {
            rows[n] = new double[] {1};
        }
        for (int m = 1; m <= first; m++) {
            rows[0] = new double[] {1};
            for (int n = 1; n <= second; n++) {
                var next = new double[m * n + 1];
                double[] without = rows[n];
                double[] beside = rows[n - 1];
                double share = (double) m / (m + n);
                for (int u = 0; u < without.length; u++) {
                    next[u + n] += share * without[u];
                }
                for (int u = 0; u < beside.length; u++) {
                    next[u] += (1 - share) * beside[u];
                }
                rows[n] = next;
            }
        }
        probability = rows[second];
    }

    double atMost(long count) {
        double sum = 0;
        for (int u = 0; u <= count && u < probability.length; u++) {
            sum += probability[u];
        }
        return sum;
    }

    /// Twice the smaller tail: the two-sided p of a count, nobody being tied.
    double twoSided(double count) {
        long below = Math.round(count);
        double tail = Math.min(atMost(below), atMost(probability.length - 1 - below));
        return Math.min(1, 2 * tail);
    }

    /// The smallest count that is not exceeded with at least this probability.
    long quantile(double tail) {
        double sum = 0;
        for (int u = 0; u < probability.length; u++) {
            sum += probability[u];
            // As R: a probability that falls short by rounding alone is reached
            if (sum >= tail * (1 - 4 * Math.ulp(1.0))) {
                return u;
            }
        }
        return probability.length - 1;
    }
}
