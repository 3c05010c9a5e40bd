package no.helhet.statistics.agreement;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Warning;

import java.util.ArrayList;
import java.util.List;

/// The share of units on which raters agree, chance and all.
///
/// @param units rated by every rater
/// @param tolerance how far apart the highest and lowest rating may be and still agree
/// @param agreeing units where all are within the tolerance
/// @param share of units, 0 to 1; R's `irr::agree` gives it as a percentage
/// @param pairs for each two raters who share units, over the units that both rated
public record PercentAgreement(
        int units, int raters, double tolerance, int agreeing, double share, List<Pair> pairs) {
    /// @param share of the units that both rated
    public record Pair(String first, String second, int units, double share) {}

    /// @param tolerance 0 for equal ratings; more only for numbers, in their unit
    /// @return not estimable when no unit was rated by all, or ratings with a tolerance
    ///     are names
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
        return ratings.complete()
                .map(
                        complete -> {
                            int n = complete.units().size();
                            int agreeing = 0;
                            for (double[] row : complete.values()) {
                                if (within(row, tolerance)) {
                                    agreeing++;
                                }
                            }
                            return new PercentAgreement(
                                    n,
                                    complete.raters().size(),
                                    tolerance,
                                    agreeing,
                                    agreeing / (double) n,
                                    pairs(ratings, tolerance));
                        });
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
