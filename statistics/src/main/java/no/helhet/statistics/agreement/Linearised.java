package no.helhet.statistics.agreement;

import no.helhet.statistics.Interval;

import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;

/// Agreement of any number of raters with ratings missing, for chance agreements that
/// depend on the shares of the levels alone (Gwet 2014, chapter 4 and 5): coefficients
/// and their errors by linearisation over units.
final class Linearised {
    private final CategoryWeights w;
    private final int[][] counts;
    private final int[] rated;
    private final double[] shares;
    private final double[] agreements;
    private final double observed;
    private final int pairable;

    private Linearised(CategoryWeights w, int[][] counts) {
        this.w = w;
        this.counts = counts;
        int n = counts.length;
        int k = w.size();
        rated = new int[n];
        shares = new double[k];
        agreements = new double[n];
        double sum = 0;
        int pairs = 0;
        for (int u = 0; u < n; u++) {
            int m = Arrays.stream(counts[u]).sum();
            rated[u] = m;
            double agree = 0;
            for (int i = 0; i < k; i++) {
                if (counts[u][i] == 0) {
                    continue;
                }
                shares[i] += counts[u][i] / (double) m / n;
                double star = 0;
                for (int j = 0; j < k; j++) {
                    star += w.at(i, j) * counts[u][j];
                }
                agree += counts[u][i] * (star - 1);
            }
            if (m >= 2) {
                agreements[u] = agree / ((double) m * (m - 1));
                sum += agreements[u];
                pairs++;
            }
        }
        pairable = pairs;
        observed = sum / pairs;
    }

    /// Units with no rating at all are left out; those with one count in the shares of
    /// levels.
    static Linearised of(Ratings ratings, CategoryWeights w) {
        var counts = new ArrayList<int[]>();
        for (int u = 0; u < ratings.units().size(); u++) {
            if (ratings.rated(u) > 0) {
                counts.add(ratings.counts(u));
            }
        }
        return new Linearised(w, counts.toArray(new int[0][]));
    }

    double observed() {
        return observed;
    }

    double[] shares() {
        return shares.clone();
    }

    /// With at least one rating.
    int units() {
        return counts.length;
    }

    AgreementCoefficient fleiss(double level) {
        double[] means = w.times(shares);
        return byLevel("Fleiss", w.quadraticForm(shares), means, level);
    }

    AgreementCoefficient gwet(double level) {
        int k = w.size();
        double factor = w.total() / (k * (k - 1.0));
        var rest = new double[k];
        double expected = 0;
        for (int i = 0; i < k; i++) {
            rest[i] = factor * (1 - shares[i]);
            expected += rest[i] * shares[i];
        }
        return byLevel("Gwet", expected, rest, level);
    }

    AgreementCoefficient brennanPrediger(double level) {
        double expected = w.total() / ((double) w.size() * w.size());
        var same = new double[w.size()];
        Arrays.fill(same, expected);
        return byLevel("Brennan-Prediger", expected, same, level);
    }

    /// @param parts what a rating of each level adds to the chance agreement of a unit
    private AgreementCoefficient byLevel(
            String name, double expected, double[] parts, double level) {
        var chance = new double[counts.length];
        for (int u = 0; u < chance.length; u++) {
            for (int i = 0; i < parts.length; i++) {
                chance[u] += counts[u][i] * parts[i];
            }
            chance[u] = chance[u] / rated[u] - expected;
        }
        return coefficient(name, expected, chance, level);
    }

    /// @param chance half of what each unit adds to the agreement by chance, about its
    ///     mean
    AgreementCoefficient coefficient(String name, double expected, double[] chance, double level) {
        int n = counts.length;
        double value = (observed - expected) / (1 - expected);
        double sum = 0;
        for (int u = 0; u < n; u++) {
            double own =
                    rated[u] < 2
                            ? 0
                            : n / (double) pairable * (agreements[u] - expected) / (1 - expected);
            double line = own - 2 * (1 - value) * chance[u] / (1 - expected) - value;
            sum += line * line;
        }
        return coefficient(
                name, expected, value, Math.sqrt(sum / ((double) n * (n - 1))), n - 1, level);
    }

    private static AgreementCoefficient coefficient(
            String name, double expected, double value, double error, int df, double level) {
        var t = TDistribution.of(df);
        double half = t.inverseSurvivalProbability((1 - level) / 2) * error;
        @Nullable Double p =
                error > RatingChecks.NO_ERROR
                        ? Math.min(1, 2 * t.survivalProbability(Math.abs(value) / error))
                        : null;
        return new AgreementCoefficient(
                name,
                expected,
                value,
                error,
                p,
                new Interval(value - half, Math.min(1, value + half)));
    }
}
