package no.helhet.statistics.area;

import no.helhet.statistics.Fit;
import no.helhet.statistics.linear.Matrices;
import no.helhet.statistics.linear.PositiveDefinite;

import java.util.Arrays;

/// The coefficients of one regression of both groups, and what they owe to the rows of each.
///
/// With H the pooled information and z a row of the pooled design, a group's coefficients b
/// move the pooled ones by H⁻¹ (sum of w v z xᵀ), v being the curvature at b. In least
/// squares these matrices sum to one: the weights of Oaxaca & Ransom 1994 (Journal of
/// Econometrics 61:5). Given b, the rows that happen to be drawn move them too, each by w H⁻¹
/// z (m - p), m being the mean outcome by the group's own regression and p by the pooled one.
///
/// @param coefficients those of the design's own columns
/// @param byFirst their derivative in the first group's, by rows
/// @param bySecond in the second group's
/// @param rows how far each row of both groups moves them, by rows, w left out
record OaxacaPooled(
        double[] coefficients,
        double[][] byFirst,
        double[][] bySecond,
        double[][] firstRows,
        double[][] secondRows) {
    static Fit<OaxacaPooled> of(
            OaxacaHalves halves,
            boolean apart,
            OaxacaRegression regression,
            OaxacaSolution first,
            OaxacaSolution second) {
        return regression
                .solve(halves.together(apart))
                .map(
                        pooled ->
                                new OaxacaPooled(
                                        Arrays.copyOf(
                                                pooled.coefficients(), first.coefficients().length),
                                        derivative(pooled, first, 0),
                                        derivative(pooled, second, halves.first().size()),
                                        rows(pooled, first, 0),
                                        rows(pooled, second, halves.first().size())));
    }

    private static double[][] derivative(OaxacaSolution pooled, OaxacaSolution own, int from) {
        int k = own.coefficients().length;
        var sums = new double[pooled.coefficients().length][k];
        for (int i = 0; i < own.half().size(); i++) {
            double factor = own.half().weights()[i] * own.curvature()[i];
            for (int a = 0; a < sums.length; a++) {
                double left = factor * pooled.half().design().at(from + i, a);
                for (int b = 0; b < k; b++) {
                    sums[a][b] += left * own.half().design().at(i, b);
                }
            }
        }
        return Arrays.copyOf(PositiveDefinite.product(pooled.inverse(), sums), k);
    }

    private static double[][] rows(OaxacaSolution pooled, OaxacaSolution own, int from) {
        var rows = new double[own.half().size()][];
        for (int i = 0; i < rows.length; i++) {
            double off = own.mean()[i] - pooled.mean()[from + i];
            rows[i] =
                    Arrays.stream(
                                    Matrices.times(
                                            pooled.inverse(), pooled.half().design().row(from + i)))
                            .limit(own.coefficients().length)
                            .map(v -> v * off)
                            .toArray();
        }
        return rows;
    }
}
