package no.helhet.statistics.area;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Warning;
import no.helhet.statistics.linear.PositiveDefinite;

import java.util.Arrays;
import java.util.List;

/// Logistic regression by Newton's method with halved steps; survey weights make it a
/// pseudo-likelihood (Binder 1983).
///
/// Where a sum of columns parts the outcomes there is no estimate (Albert & Anderson 1984):
/// the linear predictor then still moves by about one at each step when it should have come
/// to rest.
final class OaxacaLogistic implements OaxacaRegression {
    private static final int STEPS = 40;
    private static final double AT_REST = 1e-9;
    private static final double AWAY = .1;

    @Override
    public Fit<OaxacaSolution> solve(OaxacaHalf half) {
        var design = half.design();
        var scaling = OaxacaScaling.of(design);
        var at = new double[design.size()];
        double share = half.mean();
        at[0] = Math.log(share / (1 - share));
        double likelihood = likelihood(half, scaling, at);
        double moved = 1 / 0.0;
        double[] step = new double[at.length];
        for (int i = 0; i < STEPS && moved > AT_REST; i++) {
            var newton = newton(half, scaling, at);
            if (newton.information.isEmpty()) {
                break;
            }
            step = newton.information.get().solve(newton.score);
            moved = largest(half.size(), scaling, step);
            double factor = Math.min(1, 5 / moved);
            double best = likelihood;
            double[] next = at;
            for (int halvings = 0; halvings < 30; halvings++) {
                next = moved(at, step, factor);
                best = likelihood(half, scaling, next);
                if (best >= likelihood - 1e-12 * Math.abs(likelihood)) {
                    break;
                }
                factor /= 2;
            }
            at = next;
            likelihood = best;
        }
        var last = newton(half, scaling, at);
        if (moved > AWAY || last.information.isEmpty()) {
            return separated(half, step);
        }
        double[] coefficients = scaling.back(at);
        double[] mean = Arrays.stream(design.times(coefficients)).map(this::mean).toArray();
        var solution =
                new OaxacaSolution(
                        half,
                        coefficients,
                        scaling.back(last.information.get().inverse()),
                        mean,
                        Arrays.stream(mean).map(p -> p * (1 - p)).toArray());
        return Fit.of(
                solution,
                moved <= AT_REST * 1e3
                        ? List.of()
                        : List.of(
                                new Warning(
                                        Warning.Kind.NOT_CONVERGED,
                                        "",
                                        "The regression still moved after %d steps."
                                                .formatted(STEPS),
                                        "Leave out predictors, or give more rows.")));
    }

    private record Newton(double[] score, java.util.Optional<PositiveDefinite> information) {}

    private Newton newton(OaxacaHalf half, OaxacaScaling scaling, double[] at) {
        int k = at.length;
        var score = new double[k];
        var information = new double[k][k];
        var row = new double[k];
        for (int i = 0; i < half.size(); i++) {
            scaling.row(i, row);
            double p = mean(OaxacaAlgebra.dot(row, at));
            double w = half.weights()[i];
            for (int a = 0; a < k; a++) {
                score[a] += w * row[a] * (half.outcome()[i] - p);
                double left = w * p * (1 - p) * row[a];
                for (int b = 0; b <= a; b++) {
                    information[a][b] += left * row[b];
                }
            }
        }
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < a; b++) {
                information[b][a] = information[a][b];
            }
        }
        return new Newton(score, PositiveDefinite.of(information));
    }

    private static double likelihood(OaxacaHalf half, OaxacaScaling scaling, double[] at) {
        var row = new double[at.length];
        double sum = 0;
        for (int i = 0; i < half.size(); i++) {
            scaling.row(i, row);
            double predictor = OaxacaAlgebra.dot(row, at);
            double towards = half.outcome()[i] == 1 ? predictor : -predictor;
            sum -=
                    half.weights()[i]
                            * (Math.max(-towards, 0) + Math.log1p(Math.exp(-Math.abs(towards))));
        }
        return sum;
    }

    private static double[] moved(double[] at, double[] step, double factor) {
        var next = at.clone();
        for (int j = 0; j < next.length; j++) {
            next[j] += factor * step[j];
        }
        return next;
    }

    /// How far the linear predictor of any row moves.
    private static double largest(int rows, OaxacaScaling scaling, double[] step) {
        double most = 0;
        for (int i = 0; i < rows; i++) {
            most = Math.max(most, Math.abs(scaling.predictor(i, step)));
        }
        return most;
    }

    private static Fit<OaxacaSolution> separated(OaxacaHalf half, double[] step) {
        int column = 0;
        for (int j = 1; j < step.length; j++) {
            if (column == 0 || Math.abs(step[j]) > Math.abs(step[column])) {
                column = j;
            }
        }
        return Fit.notEstimable(
                Warning.Kind.SEPARATED,
                half.design().names().get(column),
                "For some of its values the outcome is always the same among the rows of %s."
                        .formatted(half.level()),
                "Put categories together, leave the column out, or give more rows.");
    }

    @Override
    public double mean(double predictor) {
        return 1 / (1 + Math.exp(-predictor));
    }

    @Override
    public double curvature(double predictor) {
        double p = mean(predictor);
        return p * (1 - p);
    }

    @Override
    public boolean isLinear() {
        return false;
    }
}
