package no.helhet.statistics.area;

import no.helhet.statistics.Warning;
import no.helhet.statistics.linear.Matrices;
import no.helhet.statistics.linear.PositiveDefinite;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// A regression of one group, or of both together.
///
/// @param inverse of the information, for an error variance of 1 in least squares
/// @param mean the fitted outcome of each row
/// @param curvature how fast it changes with the linear predictor: 1, or p(1 - p)
record OaxacaSolution(
        OaxacaHalf half,
        double[] coefficients,
        double[][] inverse,
        double[] mean,
        double[] curvature) {
    private static final double COOK = 1;

    /// The coefficients' covariance.
    ///
    /// @param linear whether it is least squares
    double[][] covariance(boolean linear, boolean robust) {
        int k = coefficients.length;
        if (!robust) {
            return scaled(inverse, linear ? variance() : 1);
        }
        var meat = new double[k][k];
        for (int i = 0; i < half.size(); i++) {
            double off = half.outcome()[i] - mean[i];
            double weight = half.weights()[i];
            double squared = (half.isCounted() ? weight : weight * weight) * off * off;
            for (int a = 0; a < k; a++) {
                double left = squared * half.design().at(i, a);
                for (int b = 0; b < k; b++) {
                    meat[a][b] += left * half.design().at(i, b);
                }
            }
        }
        double n = half.persons();
        double correction = n / (linear ? n - k : n - 1.0);
        return scaled(
                PositiveDefinite.product(PositiveDefinite.product(inverse, meat), inverse),
                correction);
    }

    /// Of what is left, n - k degrees of freedom.
    private double variance() {
        double sum = 0;
        for (int i = 0; i < half.size(); i++) {
            double left = half.outcome()[i] - mean[i];
            sum += half.weights()[i] * left * left;
        }
        return sum / (half.persons() - coefficients.length);
    }

    /// Whether least squares leave nothing: errors are then 0 and say nothing.
    boolean isExact() {
        double middle = half.mean();
        double left = 0;
        double all = 0;
        for (int i = 0; i < half.size(); i++) {
            double residual = half.outcome()[i] - mean[i];
            double off = half.outcome()[i] - middle;
            left += half.weights()[i] * residual * residual;
            all += half.weights()[i] * off * off;
        }
        return left < 1e-20 * all;
    }

    /// The row with the largest Cook's distance, when that is more than 1 (Cook 1977; for
    /// logit one step of Newton, Pregibon 1981).
    @Nullable Warning influence(String outcome, boolean linear) {
        int k = coefficients.length;
        double variance = linear ? variance() : 1;
        double worst = COOK;
        int row = -1;
        for (int i = 0; i < half.size(); i++) {
            double[] x = half.design().row(i);
            double[] left = Matrices.times(inverse, x);
            double weight = half.weights()[i] * curvature[i];
            double lever = weight * Matrices.dot(left, x);
            double residual = half.outcome()[i] - mean[i];
            double cook =
                    half.weights()[i]
                            * residual
                            * residual
                            / (variance * curvature[i])
                            * lever
                            / (k * (1 - lever) * (1 - lever));
            if (lever < 1 - 1e-9 && cook > worst) {
                worst = cook;
                row = i;
            }
        }
        return row < 0
                ? null
                : new Warning(
                        Warning.Kind.INFLUENTIAL,
                        outcome,
                        String.format(
                                Locale.ROOT,
                                "Row %d alone moves the coefficients of %s much (Cook's distance"
                                        + " %.1f).",
                                half.rows()[row] + 1,
                                half.level(),
                                worst),
                        "Look at the row, and decompose without it as well.");
    }

    private static double[][] scaled(double[][] matrix, double factor) {
        var scaled = new double[matrix.length][];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = java.util.Arrays.stream(matrix[i]).map(v -> v * factor).toArray();
        }
        return scaled;
    }
}
