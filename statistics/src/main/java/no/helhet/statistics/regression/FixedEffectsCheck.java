package no.helhet.statistics.regression;

import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

/// Why what two effects leave of the columns has no fit; null where it has one.
final class FixedEffectsCheck {
    /// Below it, what the effects leave of a column (its length, not squared) counts as rounding.
    private static final double EXPLAINED = 1e-8;

    private static final double COLLINEAR = 1e-12;

    private FixedEffectsCheck() {}

    /// @param effects both, by name
    /// @param total products of the columns within the effects, the outcome last
    static @Nullable Warning problem(Panel panel, String effects, Within within, double[][] total) {
        int predictors = panel.predictors();
        for (int k = 0; k <= predictors; k++) {
            String name = panel.columns()[k].name();
            if (!panel.columns()[k].isConstant()) {
                double length = Math.sqrt(within.lengths()[k]);
                var extent = Extent.problem(name, length == 0 ? Double.MIN_VALUE : length);
                if (extent != null) {
                    return extent;
                }
            }
            if (!(within.lengths()[k] > 0)) {
                return new Warning(
                        Warning.Kind.CONSTANT,
                        name,
                        "The column has the same value in every row.",
                        "Leave it out: it can explain nothing.");
            }
            if (!(Math.sqrt(total[k][k]) > EXPLAINED * Math.sqrt(within.lengths()[k]))) {
                return new Warning(
                        Warning.Kind.COLLINEAR,
                        name,
                        "The effects of %s tell it exactly.".formatted(effects),
                        "Leave it out: what does not change within them has no estimate.");
            }
        }
        // Cholesky by hand of the scaled products: the first pivot that is rounding.
        double[][] left = Within.predictors(total);
        for (int k = 0; k < predictors; k++) {
            if (!(left[k][k] > COLLINEAR * total[k][k])) {
                return new Warning(
                        Warning.Kind.COLLINEAR,
                        panel.columns()[k].name(),
                        "Within the effects the column is a sum of the columns before it.",
                        "Leave it out, or one of those it is made of.");
            }
            for (int a = k + 1; a < predictors; a++) {
                double share = left[a][k] / left[k][k];
                for (int b = k; b < predictors; b++) {
                    left[a][b] -= share * left[k][b];
                }
            }
        }
        return null;
    }
}
