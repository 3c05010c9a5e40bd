package no.helhet.statistics.agreement;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The share of units on which raters agree, chance and all.
///
/// @param units rated by every rater
/// @param tolerance how far apart the highest and lowest rating may be and still agree
/// @param agreeing units where all are within the tolerance
/// @param share of the units that every rater rated, 0 to 1; R's `irr::agree` gives it
///     as a percentage; null when there is no such unit
/// @param pairable units with at least two ratings
/// @param pairShare mean over those of the share of two ratings that agree: the observed
///     agreement of the kappas when the tolerance is 0
/// @param pairs for each two raters who share units, over the units that both rated
public record PercentAgreement(
        int units,
        int raters,
        double tolerance,
        int agreeing,
        @Nullable Double share,
        int pairable,
        double pairShare,
        List<Pair> pairs) {
    /// @param share of the units that both rated
    public record Pair(String first, String second, int units, double share) {}

    /// @param tolerance 0 for equal ratings; more only for numbers, in their unit
    /// @return not estimable when fewer than two units have two ratings, or ratings with
    ///     a tolerance are names
    public static Fit<PercentAgreement> fit(Ratings ratings, double tolerance) {
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("The tolerance is " + tolerance);
        }
        if (tolerance > 0 && !ratings.isNumeric()) {
            return Fit.notEstimable(
                    Warning.Kind.OUT_OF_RANGE,
                    "",
                    "The ratings are names, which have no distance.",
                    "Use a tolerance of 0, or write the ratings as numbers.");
        }
        return ratings.pairable().then(pairable -> counted(pairable, tolerance));
    }

    private static Fit<PercentAgreement> counted(Ratings ratings, double tolerance) {
        int all = ratings.units().size();
        int raters = ratings.raters().size();
        int units = 0;
        int agreeing = 0;
        double pairShare = 0;
        for (int u = 0; u < all; u++) {
            double[] row = rated(ratings, u);
            pairShare += pairs(row, tolerance);
            if (row.length == raters) {
                units++;
                agreeing += within(row, tolerance) ? 1 : 0;
            }
        }
        var warnings = new ArrayList<Warning>();
        if (units < all) {
            warnings.add(
                    new Warning(
                            Warning.Kind.MISSING,
                            "",
                            "%d of %d units were not rated by every rater."
                                    .formatted(all - units, all),
                            "Read the mean of pairs, which counts them; the share where all"
                                    + " agree leaves them out."));
        }
        return Fit.of(
                new PercentAgreement(
                        units,
                        raters,
                        tolerance,
                        agreeing,
                        units == 0 ? null : agreeing / (double) units,
                        all,
                        pairShare / all,
                        pairs(ratings, tolerance)),
                warnings);
    }

    private static double[] rated(Ratings ratings, int unit) {
        return IntStream.range(0, ratings.raters().size())
                .filter(r -> ratings.code(unit, r) >= 0)
                .mapToDouble(r -> ratings.value(unit, r))
                .toArray();
    }

    /// The share of two ratings that agree.
    private static double pairs(double[] row, double tolerance) {
        int agreeing = 0;
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < i; j++) {
                agreeing += within(new double[] {row[i], row[j]}, tolerance) ? 1 : 0;
            }
        }
        return agreeing / (row.length * (row.length - 1) / 2.0);
    }

    private static boolean within(double[] row, double tolerance) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : row) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return most - least <= tolerance + 1e-12 * Math.max(Math.abs(most), Math.abs(least));
    }

    private static List<Pair> pairs(Ratings ratings, double tolerance) {
        var pairs = new ArrayList<Pair>();
        for (int a = 0; a < ratings.raters().size(); a++) {
            for (int b = a + 1; b < ratings.raters().size(); b++) {
                var two =
                        switch (ratings.pair(a, b)) {
                            case Fitted<Ratings>(var r) -> r;
                            case FittedWithWarnings<Ratings>(var r, var w) -> r;
                            case NotEstimable<Ratings> none -> null;
                        };
                if (two == null) {
                    continue;
                }
                int agreeing = 0;
                for (double[] row : two.values()) {
                    if (within(row, tolerance)) {
                        agreeing++;
                    }
                }
                int n = two.units().size();
                pairs.add(
                        new Pair(
                                ratings.raters().get(a),
                                ratings.raters().get(b),
                                n,
                                agreeing / (double) n));
            }
        }
        return List.copyOf(pairs);
    }
}
