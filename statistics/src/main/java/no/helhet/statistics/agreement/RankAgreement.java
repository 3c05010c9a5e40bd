package no.helhet.statistics.agreement;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Warning;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.ranking.NaNStrategy;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Whether raters put units in the same order, whatever levels they use.
///
/// Kendall's W = 12 S / (k² (n³ - n) - k Σ (t³ - t)), corrected for ties, S the squares
/// of the rank sums about their mean (Kendall & Babington Smith 1939; Siegel & Castellan
/// 1988); χ² = k (n - 1) W with n - 1 degrees of freedom, right for more than seven
/// units. Mean rho: Spearman's correlation of each two raters, averaged plainly and by
/// Fisher's z as in R's `irr::meanrho`.
///
/// @param units rated by all
/// @param uncorrected W as if there were no ties
/// @param meanRho by Fisher's z; correlations of 1 and -1 are left out of it, as irr does
/// @param plainMeanRho mean of the correlations as they are: (k W - 1) / (k - 1) without
///     ties
/// @param perfect pairs of raters left out of the mean by Fisher's z
public record RankAgreement(
        int units,
        int raters,
        double w,
        double uncorrected,
        double chiSquare,
        int df,
        double p,
        double meanRho,
        double plainMeanRho,
        int perfect,
        List<Pair> pairs) {
    public record Pair(String first, String second, double rho) {}

    /// @return not estimable when a rater gives all units the same rating, or fewer than
    ///     two units were rated by all
    public static Fit<RankAgreement> fit(Ratings ratings) {
        return ratings.complete().then(RankAgreement::ranked);
    }

    private static Fit<RankAgreement> ranked(Ratings ratings) {
        int n = ratings.units().size();
        int k = ratings.raters().size();
        var ranking = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE);
        var ranks = new double[k][];
        double ties = 0;
        for (int r = 0; r < k; r++) {
            var codes = new double[n];
            for (int u = 0; u < n; u++) {
                codes[u] = ratings.code(u, r);
            }
            double tied = tied(codes);
            if (tied == cube(n)) {
                return Fit.notEstimable(
                        Warning.Kind.CONSTANT,
                        ratings.raters().get(r),
                        "The rater gives every unit the same rating and so has no order.",
                        "Leave the rater out.");
            }
            ties += tied;
            ranks[r] = ranking.apply(codes);
        }
        double squares = 0;
        for (int u = 0; u < n; u++) {
            double off = -k * (n + 1) / 2.0;
            for (double[] rank : ranks) {
                off += rank[u];
            }
            squares += off * off;
        }
        double plain = (double) k * k * cube(n);
        double w = 12 * squares / (plain - k * ties);
        double chiSquare = k * (n - 1) * w;
        var pairs = pairs(ratings, ranks);
        double[] inner =
                pairs.stream()
                        .mapToDouble(Pair::rho)
                        .filter(r -> Math.abs(r) < 1 - 1e-12)
                        .toArray();
        int perfect = pairs.size() - inner.length;
        double mean = pairs.stream().mapToDouble(Pair::rho).average().orElseThrow();
        var warnings = new ArrayList<Warning>();
        RatingChecks.order(ratings).ifPresent(warnings::add);
        if (perfect > 0) {
            warnings.add(
                    new Warning(
                            Warning.Kind.APPROXIMATE,
                            "",
                            "%d pairs of raters have the same order, or the reverse."
                                    .formatted(perfect),
                            "Read the plain mean: Fisher's z leaves such pairs out."));
        }
        if (n <= 7) {
            warnings.add(
                    new Warning(
                            Warning.Kind.TOO_FEW,
                            "",
                            "Only %d units were rated by all.".formatted(n),
                            "The p is rough up to seven units: rate more."));
        }
        return Fit.of(
                new RankAgreement(
                        n,
                        k,
                        w,
                        12 * squares / plain,
                        chiSquare,
                        n - 1,
                        ChiSquaredDistribution.of(n - 1.0).survivalProbability(chiSquare),
                        inner.length == 0
                                ? mean
                                : Math.tanh(
                                        Arrays.stream(inner)
                                                .map(r -> .5 * Math.log((1 + r) / (1 - r)))
                                                .average()
                                                .orElseThrow()),
                        mean,
                        perfect,
                        pairs),
                warnings);
    }

    private static double cube(double n) {
        return n * n * n - n;
    }

    private static double tied(double[] codes) {
        double[] sorted = codes.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int from = 0; from < sorted.length; ) {
            int to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            sum += cube(to - from);
            from = to;
        }
        return sum;
    }

    private static List<Pair> pairs(Ratings ratings, double[][] ranks) {
        var pairs = new ArrayList<Pair>();
        for (int a = 0; a < ranks.length; a++) {
            for (int b = a + 1; b < ranks.length; b++) {
                pairs.add(
                        new Pair(
                                ratings.raters().get(a),
                                ratings.raters().get(b),
                                correlation(ranks[a], ranks[b])));
            }
        }
        return List.copyOf(pairs);
    }

    private static double correlation(double[] a, double[] b) {
        double mean = (a.length + 1) / 2.0;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - mean) * (b[i] - mean);
            aa += (a[i] - mean) * (a[i] - mean);
            bb += (b[i] - mean) * (b[i] - mean);
        }
        return ab / Math.sqrt(aa * bb);
    }
}
