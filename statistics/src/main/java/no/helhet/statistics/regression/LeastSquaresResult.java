package no.helhet.statistics.regression;

import no.helhet.statistics.Design;

import org.apache.commons.statistics.distribution.FDistribution;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// What least squares says when rows are independent and of equal variance.
///
/// @param rows that were used
/// @param residualStandardDeviation in units of the outcome, for a row of weight 1
/// @param rSquared share of the variation that the predictors account for; around the mean when the
///     design has an intercept, around 0 when it has none
/// @param adjustedRSquared 1 − (1 − R²)(n − i)/(n − p), i = 1 with an intercept; below 0 when the
///     predictors do less than chance would, and shown so
/// @param f of all coefficients but the intercept; null when there are none
/// @param fP its p, against F with the two degrees of freedom
public record LeastSquaresResult(
        String outcome,
        int rows,
        List<Coefficient> coefficients,
        int degreesOfFreedom,
        double residualStandardDeviation,
        double rSquared,
        double adjustedRSquared,
        @Nullable Double f,
        int fDegreesOfFreedom,
        @Nullable Double fP) {
    public LeastSquaresResult {
        coefficients = List.copyOf(coefficients);
    }

    static LeastSquaresResult of(LeastSquares model, List<Coefficient> coefficients) {
        int intercept = model.names().contains(Design.INTERCEPT) ? 1 : 0;
        double total = model.total(intercept == 1);
        int left = model.degreesOfFreedom();
        double rSquared = 1 - model.sumOfSquares() / total;
        int tested = coefficients.size() - intercept;
        Double f =
                tested == 0
                        ? null
                        : (total - model.sumOfSquares()) / tested / (model.sumOfSquares() / left);
        return new LeastSquaresResult(
                model.outcome(),
                model.rows(),
                coefficients,
                left,
                model.residualStandardDeviation(),
                rSquared,
                1 - (1 - rSquared) * (model.rows() - intercept) / left,
                f,
                tested,
                f == null
                        ? null
                        : FDistribution.of(tested, left).survivalProbability(Math.max(0, f)));
    }
}
