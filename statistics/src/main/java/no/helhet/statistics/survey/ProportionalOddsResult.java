package no.helhet.statistics.survey;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A proportional odds regression.
///
/// @param outcome its name
/// @param categories lowest first
/// @param thresholds one less than the categories
/// @param coefficients one for each column
/// @param isWeighted whether rows had survey weights
/// @param logLikelihood at the estimate; weights are of mean 1
/// @param nullLogLikelihood with thresholds alone
/// @param chiSquare twice the difference of both; with weights, Wald's
/// @param degreesOfFreedom as many as columns
/// @param p of the chi-square; null without columns
/// @param aic Akaike's criterion; null with weights
/// @param rows how many
/// @param iterations of Newton's method
/// @param covariance of thresholds and then coefficients, by rows
/// @param brant tests that slopes are the same at every step of the scale, of all columns
///     first and then of each; null with two categories, without columns, with weights, or
///     when it can not be computed
public record ProportionalOddsResult(
        String outcome,
        List<ProportionalOddsCategory> categories,
        List<ProportionalOddsThreshold> thresholds,
        List<ProportionalOddsCoefficient> coefficients,
        boolean isWeighted,
        double logLikelihood,
        double nullLogLikelihood,
        double chiSquare,
        int degreesOfFreedom,
        @Nullable Double p,
        @Nullable Double aic,
        int rows,
        int iterations,
        List<List<Double>> covariance,
        @Nullable List<ProportionalOddsBrant> brant) {
    public ProportionalOddsResult {
        categories = List.copyOf(categories);
        thresholds = List.copyOf(thresholds);
        coefficients = List.copyOf(coefficients);
        covariance = List.copyOf(covariance);
        brant = brant == null ? null : List.copyOf(brant);
    }

    /// The probability of each category, lowest first.
    ///
    /// @param values one for each coefficient, in its unit and order
    /// @throws IllegalArgumentException when there are fewer or more
    public List<Double> probabilities(List<Double> values) {
        if (values.size() != coefficients.size()) {
            throw new IllegalArgumentException(
                    "There are %d columns, not %d".formatted(coefficients.size(), values.size()));
        }
        double predictor = 0;
        for (int j = 0; j < coefficients.size(); j++) {
            predictor += coefficients.get(j).estimate() * values.get(j);
        }
        var probabilities = new java.util.ArrayList<Double>();
        double below = 0;
        for (var threshold : thresholds) {
            double to = 1 / (1 + Math.exp(predictor - threshold.estimate()));
            probabilities.add(to - below);
            below = to;
        }
        probabilities.add(1 - below);
        return List.copyOf(probabilities);
    }
}
