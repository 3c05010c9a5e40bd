package no.helhet.statistics.agreement;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The computation behind [FleissKappa].
final class FleissTable {
    private FleissTable() {}

    static Fit<FleissKappa> fit(Ratings ratings, double level) {
        int n = ratings.units().size();
        var weights = CategoryWeights.unweighted(ratings.levels().size());
        var all = Linearised.of(ratings, weights);
        var linearised = all.fleiss(level);
        double[] shares = all.shares();
        var warnings = new ArrayList<>(RatingChecks.warnings(ratings));
        RatingChecks.certain("Fleiss", linearised.standardError()).ifPresent(warnings::add);
        @Nullable Integer m = sameNumber(ratings);
        if (m == null) {
            warnings.add(
                    new Warning(
                            Warning.Kind.MISSING,
                            "",
                            "Units have unequal numbers of ratings.",
                            "Kappa's interval allows for it; z and its p are left out."));
        }
        @Nullable Double error = m == null ? null : nullError(shares, n, m);
        @Nullable Double z = error == null ? null : linearised.value() / error;
        @Nullable Double light = light(ratings, level);
        if (light == null) {
            warnings.add(
                    new Warning(
                            Warning.Kind.TOO_FEW,
                            "",
                            "Some two raters share no unit, or never differ: no Light's kappa.",
                            "Let every two raters rate some of the same units."));
        }
        return Fit.of(
                new FleissKappa(
                        n,
                        ratings.raters().size(),
                        m,
                        all.observed(),
                        linearised.expected(),
                        unanimous(ratings),
                        linearised.value(),
                        error,
                        z,
                        z == null ? null : Normal.twoSided(z),
                        linearised,
                        Conger.of(ratings, weights, all, level).value(),
                        light,
                        categories(ratings, shares, m)),
                warnings);
    }

    private static @Nullable Integer sameNumber(Ratings ratings) {
        int m = ratings.rated(0);
        for (int u = 1; u < ratings.units().size(); u++) {
            if (ratings.rated(u) != m) {
                return null;
            }
        }
        return m;
    }

    /// Fleiss, Nee & Landis 1979, equation 6.
    private static double nullError(double[] shares, int n, int m) {
        double spread = 0;
        double skew = 0;
        for (double p : shares) {
            spread += p * (1 - p);
            skew += p * (1 - p) * (1 - 2 * p);
        }
        return Math.sqrt(2 * (spread * spread - skew) / ((double) n * m * (m - 1))) / spread;
    }

    private static List<FleissKappa.Category> categories(
            Ratings ratings, double[] shares, @Nullable Integer m) {
        int n = ratings.units().size();
        var together = new double[shares.length];
        var uses = new double[shares.length];
        for (int u = 0; u < n; u++) {
            int[] counts = ratings.counts(u);
            int rated = ratings.rated(u);
            for (int c = 0; c < counts.length; c++) {
                together[c] += counts[c] * (counts[c] - 1.0) / (rated - 1);
                uses[c] += counts[c];
            }
        }
        var categories = new ArrayList<FleissKappa.Category>();
        for (int c = 0; c < shares.length; c++) {
            @Nullable Double conditional = uses[c] == 0 ? null : together[c] / uses[c];
            @Nullable Double kappa =
                    conditional == null || shares[c] >= 1
                            ? null
                            : (conditional - shares[c]) / (1 - shares[c]);
            @Nullable Double z =
                    m == null || kappa == null
                            ? null
                            : kappa / Math.sqrt(2 / ((double) n * m * (m - 1)));
            categories.add(
                    new FleissKappa.Category(
                            ratings.levels().get(c),
                            shares[c],
                            conditional,
                            kappa,
                            z,
                            z == null ? null : Normal.twoSided(z)));
        }
        return List.copyOf(categories);
    }

    private static double unanimous(Ratings ratings) {
        int n = ratings.units().size();
        int same = 0;
        for (int u = 0; u < n; u++) {
            int rated = ratings.rated(u);
            for (int count : ratings.counts(u)) {
                if (count == rated) {
                    same++;
                }
            }
        }
        return same / (double) n;
    }

    private static @Nullable Double light(Ratings ratings, double level) {
        int raters = ratings.raters().size();
        double sum = 0;
        for (int a = 0; a < raters; a++) {
            for (int b = a + 1; b < raters; b++) {
                var pair =
                        ratings.pair(a, b)
                                .then(two -> CohenKappa.fit(two, Weighting.UNWEIGHTED, level));
                switch (pair) {
                    case Fitted<CohenKappa>(var k) -> sum += k.kappa();
                    case FittedWithWarnings<CohenKappa>(var k, var w) -> sum += k.kappa();
                    case NotEstimable<CohenKappa> none -> {
                        return null;
                    }
                }
            }
        }
        return sum / (raters * (raters - 1) / 2.0);
    }
}
