package no.helhet.statistics.area;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Warning;
import no.helhet.statistics.linear.PositiveDefinite;

import java.util.Arrays;
import java.util.List;

/// Least squares, weighted when there are weights.
final class OaxacaLeastSquares implements OaxacaRegression {
    @Override
    public Fit<OaxacaSolution> solve(OaxacaHalf half) {
        var design = half.design();
        int k = design.size();
        int n = half.size();
        var scaling = OaxacaScaling.of(design);
        var products = new double[k][k];
        var along = new double[k];
        var row = new double[k];
        double middle = half.mean();
        for (int i = 0; i < n; i++) {
            scaling.row(i, row);
            double w = half.weights()[i];
            for (int a = 0; a < k; a++) {
                along[a] += w * row[a] * (half.outcome()[i] - middle);
                for (int b = 0; b <= a; b++) {
                    products[a][b] += w * row[a] * row[b];
                }
            }
        }
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < a; b++) {
                products[b][a] = products[a][b];
            }
        }
        var solved = PositiveDefinite.of(products);
        if (solved.isEmpty()) {
            return Fit.notEstimable(
                    Warning.Kind.SINGULAR,
                    "",
                    "The columns nearly make up each other among the rows of %s."
                            .formatted(half.level()),
                    "Leave out predictors that tell nearly the same.");
        }
        double[] scaled = solved.get().solve(along);
        scaled[0] += middle;
        double[] coefficients = scaling.back(scaled);
        var one = new double[n];
        Arrays.fill(one, 1);
        return Fit.of(
                new OaxacaSolution(
                        half,
                        coefficients,
                        scaling.back(solved.get().inverse()),
                        design.times(coefficients),
                        one),
                List.of());
    }

    @Override
    public double mean(double predictor) {
        return predictor;
    }

    @Override
    public double curvature(double predictor) {
        return 1;
    }

    @Override
    public boolean isLinear() {
        return true;
    }
}
