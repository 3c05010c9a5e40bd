package no.helhet.statistics.linear;

import no.helhet.statistics.Design;
import no.helhet.statistics.Warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks for what keeps a design from being estimated: a value that is not a number, a constant
/// beside
/// the intercept, a column that is a sum of others, more columns than rows.
public final class DesignCheck {
    /// As in R's `lm`: what is left of a column after those before it, against its own length.
    private static final double TOLERANCE = 1e-7;

    private DesignCheck() {}

    /// The first thing that is wrong, by the order of the columns.
    public static Optional<Warning> problem(Design design) {
        for (int j = 0; j < design.size(); j++) {
            for (int i = 0; i < design.rows(); i++) {
                if (!Double.isFinite(design.at(i, j))) {
                    return Optional.of(
                            new Warning(
                                    Warning.Kind.NOT_FINITE,
                                    design.names().get(j),
                                    "Row %d is not a finite number.".formatted(i + 1),
                                    "Correct the value, or leave the row out."));
                }
            }
        }
        if (design.rows() < design.size()) {
            return Optional.of(
                    new Warning(
                            Warning.Kind.TOO_FEW,
                            "",
                            "There are %d rows and %d coefficients."
                                    .formatted(design.rows(), design.size()),
                            "Leave out predictors, or give more rows."));
        }
        var dependent = dependent(design);
        if (dependent.isEmpty()) {
            return Optional.empty();
        }
        int column = dependent.getFirst();
        String name = design.names().get(column);
        return Optional.of(
                constant(design, column)
                        ? new Warning(
                                Warning.Kind.CONSTANT,
                                name,
                                "The column has the same value in every row.",
                                "Leave it out: it can explain nothing.")
                        : new Warning(
                                Warning.Kind.COLLINEAR,
                                name,
                                "The column is a sum of the columns before it.",
                                "Leave it out, or one of those it is made of."));
    }

    /// The places of the columns that are sums of those before them (modified Gram-Schmidt, twice).
    public static List<Integer> dependent(Design design) {
        var basis = new ArrayList<double[]>();
        var dependent = new ArrayList<Integer>();
        for (int j = 0; j < design.size(); j++) {
            double[] column = design.column(j);
            double length = norm(column);
            for (int pass = 0; pass < 2; pass++) {
                for (double[] unit : basis) {
                    double along = 0;
                    for (int i = 0; i < column.length; i++) {
                        along += unit[i] * column[i];
                    }
                    for (int i = 0; i < column.length; i++) {
                        column[i] -= along * unit[i];
                    }
                }
            }
            double left = norm(column);
            if (!(left > TOLERANCE * length)) {
                dependent.add(j);
                continue;
            }
            for (int i = 0; i < column.length; i++) {
                column[i] /= left;
            }
            basis.add(column);
        }
        return dependent;
    }

    private static boolean constant(Design design, int column) {
        for (int i = 1; i < design.rows(); i++) {
            if (design.at(i, column) != design.at(0, column)) {
                return false;
            }
        }
        return true;
    }

    private static double norm(double[] column) {
        double sum = 0;
        for (double value : column) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }
}
