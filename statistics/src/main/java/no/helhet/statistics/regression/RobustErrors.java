package no.helhet.statistics.regression;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Warning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/// Standard errors that hold when rows are independent and their variances differ.
///
/// V = (X'WX)⁻¹ Σ x x' w² ω (X'WX)⁻¹, ω after [Heteroskedasticity]. Source: White (1980);
/// MacKinnon & White (1985), Journal of Econometrics 29, 305-325. As R's
/// `sandwich::vcovHC`, also for weighted fits. Intervals and p take t with rows less
/// coefficients, as `lmtest::coeftest` does; Stata does the same. A row of leverage 1 has
/// no residual to judge by: with HC2 and HC3 it adds nothing (Moore-Penrose), where R gives
/// NaN, and the answer warns of it.
///
/// @param covariance of all coefficients
public record RobustErrors(
        Heteroskedasticity type, List<Coefficient> coefficients, Covariance covariance) {
    private static final double ALONE = 1 - 1e-10;
    private static final double RESTS = 1e-6;
    private static final int NAMED = 5;

    public RobustErrors {
        coefficients = List.copyOf(coefficients);
    }

    /// @param level of the intervals, such as 0.95
    public static Fit<RobustErrors> of(LeastSquares model, Heteroskedasticity type, double level) {
        int p = model.names().size();
        var meat = new double[p][p];
        for (int i = 0; i < model.rows(); i++) {
            double residual = model.residual(i) * model.root(i);
            model.basis().addOuter(i, residual * residual * factor(model, i, type), meat);
        }
        var matrix = Matrices.around(model.basis().contrasts(), meat);
        var coefficients = new ArrayList<Coefficient>();
        for (int j = 0; j < p; j++) {
            double error = Math.sqrt(Math.max(0, matrix[j][j]));
            if (!(error > 0)) {
                return Fit.notEstimable(
                        Warning.Kind.SINGULAR,
                        model.names().get(j),
                        "No row has a residual to judge the coefficient's uncertainty by.",
                        "Leave the column out, or give more rows that have it.");
            }
            coefficients.add(
                    Coefficient.of(
                            model.names().get(j),
                            model.estimate(j),
                            error,
                            model.degreesOfFreedom(),
                            level));
        }
        return Fit.of(
                new RobustErrors(type, coefficients, Covariance.of(model.names(), matrix)),
                alone(model));
    }

    /// Names the coefficients that rest on a row without a residual of its own.
    private static List<Warning> alone(LeastSquares model) {
        var names = new LinkedHashSet<String>();
        for (int i = 0; i < model.rows(); i++) {
            for (int k = 0; k < model.names().size() && model.leverage(i) > ALONE; k++) {
                double[] contrast = model.basis().contrast(k);
                double length = Math.sqrt(Matrices.dot(contrast, contrast));
                if (Math.abs(model.basis().dot(i, contrast)) > RESTS * length) {
                    names.add(model.names().get(k));
                }
            }
        }
        return names.isEmpty()
                ? List.of()
                : List.of(
                        new Warning(
                                Warning.Kind.SINGULAR,
                                names.stream().limit(NAMED).collect(Collectors.joining(", ")),
                                "A row alone tells %d of the coefficients: its variance is not in"
                                                .formatted(names.size())
                                        + " their errors, which are too small.",
                                "Merge small levels, or use classical errors."));
    }

    private static double factor(LeastSquares model, int row, Heteroskedasticity type) {
        double left = 1 - model.leverage(row);
        boolean alone = left < 1 - ALONE;
        return switch (type) {
            case HC0 -> 1;
            case HC1 -> (double) model.rows() / model.degreesOfFreedom();
            case HC2 -> alone ? 0 : 1 / left;
            case HC3 -> alone ? 0 : 1 / (left * left);
        };
    }
}
