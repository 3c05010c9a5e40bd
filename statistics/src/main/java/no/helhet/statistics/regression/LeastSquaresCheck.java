package no.helhet.statistics.regression;

import no.helhet.statistics.Design;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;
import no.helhet.statistics.linear.DesignCheck;

import org.jspecify.annotations.Nullable;

/// Why an outcome, a design and weights have no least squares fit; null where they have one.
final class LeastSquaresCheck {
    private LeastSquaresCheck() {}

    /// A column of a size that can not be computed with: see [Extent].
    static @Nullable Warning extent(Numbers outcome, Design design, @Nullable Numbers weights) {
        var problem = Extent.problem(outcome.name(), largest(outcome));
        for (int k = 0; k < design.size() && problem == null; k++) {
            var column = Numbers.owning(design.names().get(k), design.column(k));
            problem = Extent.problem(column.name(), largest(column));
        }
        return problem == null && weights != null
                ? Extent.problem(weights.name(), largest(weights))
                : problem;
    }

    /// Of the finite values.
    private static double largest(Numbers column) {
        double largest = 0;
        for (int i = 0; i < column.size(); i++) {
            double size = Math.abs(column.at(i));
            if (size > largest && size < Double.POSITIVE_INFINITY) {
                largest = size;
            }
        }
        return largest;
    }

    static @Nullable Warning problem(Numbers outcome, Design design) {
        for (int i = 0; i < outcome.size(); i++) {
            if (!Double.isFinite(outcome.at(i))) {
                return new Warning(
                        Warning.Kind.NOT_FINITE,
                        outcome.name(),
                        "Row %d is not a finite number.".formatted(i + 1),
                        "Correct the value, or leave the row out.");
            }
        }
        if (design.size() == 0) {
            return new Warning(
                    Warning.Kind.TOO_FEW,
                    "",
                    "The design has no columns.",
                    "Give it an intercept or a predictor.");
        }
        var problem = DesignCheck.problem(design);
        if (problem.isPresent()) {
            return problem.get();
        }
        if (design.rows() == design.size()) {
            return new Warning(
                    Warning.Kind.TOO_FEW,
                    "",
                    "There are as many coefficients as rows (%d).".formatted(design.rows()),
                    "Leave out predictors, or give more rows.");
        }
        return outcome.isConstant()
                ? new Warning(
                        Warning.Kind.CONSTANT,
                        outcome.name(),
                        "The outcome has the same value in every row.",
                        "Choose an outcome that varies.")
                : null;
    }

    /// A column that only rows of next to no weight tell from the others.
    static @Nullable Warning weighted(Design design, double[] roots, String weights) {
        var scaled = Design.builder(design.rows());
        for (int k = 0; k < design.size(); k++) {
            double[] column = design.column(k);
            for (int i = 0; i < column.length; i++) {
                column[i] *= roots[i];
            }
            scaled.numeric(Numbers.owning(design.names().get(k), column));
        }
        var dependent = DesignCheck.dependent(scaled.build());
        return dependent.isEmpty()
                ? null
                : new Warning(
                        Warning.Kind.COLLINEAR,
                        design.names().get(dependent.getFirst()),
                        "Under the weights in %s it is a sum of the columns before it."
                                .formatted(weights),
                        "Leave it out, or see whether some rows are meant to weigh so little.");
    }
}
