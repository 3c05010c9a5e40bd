package no.helhet.statistics.survey;

/// How the Mann-Whitney count is distributed when both samples are drawn alike and nobody is tied.
/// The ways to reach a count are the coefficients of the Gaussian polynomial
/// Π (1 − q^(n+i)) / (1 − q^i), i from 1 to m (Andrews 1976, The Theory of Partitions, theorem
/// 3.1): each factor is a pass over the counts. The upper half mirrors the lower, where
/// coefficients rise, so that rounding stays in the last digits of each.
final class RankSumDistribution {
    private final double[] probability;

    RankSumDistribution(int first, int second) {
        int fewer = Math.min(first, second);
        int more = Math.max(first, second);
        probability = new double[first * second + 1];
        int half = (probability.length - 1) / 2;
        var ways = new double[half + 1];
        ways[0] = 1;
        double all = 1;
        for (int i = 1; i <= fewer; i++) {
            for (int u = half; u >= more + i; u--) {
                ways[u] -= ways[u - more - i];
            }
            for (int u = i; u <= half; u++) {
                ways[u] += ways[u - i];
            }
            all = all * (more + i) / i;
        }
        for (int u = 0; u <= half; u++) {
            probability[u] = ways[u] / all;
            probability[probability.length - 1 - u] = probability[u];
        }
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
