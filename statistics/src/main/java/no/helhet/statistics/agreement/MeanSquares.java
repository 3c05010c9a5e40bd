package no.helhet.statistics.agreement;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Warning;

import java.util.ArrayList;
import java.util.List;

/// The analysis of variance of complete ratings, units by raters.
///
/// @param robinson `NaN` when only the raters' levels differ
/// @param largest the largest share of the squares between units that one unit has
record MeanSquares(
        int n,
        int k,
        double units,
        double raters,
        double residual,
        double within,
        double robinson,
        double largest,
        String largestUnit) {

    static Fit<MeanSquares> of(Ratings ratings) {
        if (!ratings.isNumeric()) {
            return Fit.notEstimable(
                    Warning.Kind.OUT_OF_RANGE,
                    "",
                    "The ratings are names, not measurements.",
                    "Use a kappa, or write the ratings as numbers.");
        }
        return ratings.complete()
                .then(
                        complete -> {
                            var constant = RatingChecks.<MeanSquares>constant(complete);
                            return constant.isPresent() ? constant.get() : computed(complete);
                        });
    }

    private static Fit<MeanSquares> computed(Ratings ratings) {
        double[][] y = ratings.values();
        int n = y.length;
        int k = y[0].length;
        double from = y[0][0];
        for (double[] row : y) {
            for (int r = 0; r < k; r++) {
                row[r] -= from;
            }
        }
        double grand = 0;
        var unit = new double[n];
        var rater = new double[k];
        for (int u = 0; u < n; u++) {
            for (int r = 0; r < k; r++) {
                unit[u] += y[u][r] / k;
                rater[r] += y[u][r] / n;
                grand += y[u][r] / ((double) n * k);
            }
        }
        double between = 0;
        double most = 0;
        int mostUnit = 0;
        for (int u = 0; u < n; u++) {
            double square = k * (unit[u] - grand) * (unit[u] - grand);
            between += square;
            if (square > most) {
                most = square;
                mostUnit = u;
            }
        }
        double byRater = 0;
        for (double mean : rater) {
            byRater += n * (mean - grand) * (mean - grand);
        }
        double within = 0;
        double residual = 0;
        for (int u = 0; u < n; u++) {
            for (int r = 0; r < k; r++) {
                double off = y[u][r] - unit[u];
                within += off * off;
                double left = off - rater[r] + grand;
                residual += left * left;
            }
        }
        double all = between + within;
        if (!(all > 0 && all < Double.POSITIVE_INFINITY)) {
            return Fit.notEstimable(
                    Warning.Kind.OUT_OF_RANGE,
                    "",
                    "The squares of the ratings are too %s to be told apart."
                            .formatted(all > 0 ? "large" : "small"),
                    "Give the ratings in a unit in which they are neither tiny nor huge.");
        }
        double dust = 1e-20 * all;
        return Fit.of(
                new MeanSquares(
                        n,
                        k,
                        cleared(between, dust) / (n - 1),
                        cleared(byRater, dust) / (k - 1),
                        cleared(residual, dust) / ((n - 1.0) * (k - 1)),
                        cleared(within, dust) / (n * (k - 1.0)),
                        between / (between + residual),
                        between > 0 ? most / between : 0,
                        ratings.units().get(mostUnit)),
                List.of());
    }

    private static double cleared(double square, double dust) {
        return square <= dust ? 0 : square;
    }

    List<Warning> warnings() {
        var warnings = new ArrayList<Warning>();
        if (n >= 5 && largest > .5) {
            warnings.add(
                    new Warning(
                            Warning.Kind.INFLUENTIAL,
                            largestUnit,
                            "The unit has more than half of the squares between units.",
                            "See whether it was rated as it should, and try without it."));
        }
        if (n < 10) {
            warnings.add(
                    new Warning(
                            Warning.Kind.TOO_FEW,
                            "",
                            "Only %d units were rated by all.".formatted(n),
                            "Read the interval, not the value, and rate more."));
        }
        if (residual == 0 || within == 0) {
            warnings.add(
                    new Warning(
                            Warning.Kind.SINGULAR,
                            "",
                            within == 0
                                    ? "The raters never differ."
                                    : "The raters differ by a constant alone.",
                            "There is no error to make an interval of: see whether they rated"
                                    + " apart from each other."));
        }
        return warnings;
    }
}
