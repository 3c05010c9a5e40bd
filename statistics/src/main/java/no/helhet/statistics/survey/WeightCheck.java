package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import java.util.ArrayList;

/// Weights that have been looked at.
///
/// @param weights one for each row; a missing one has become zero
record WeightCheck(double[] weights) {
    static Fit<WeightCheck> of(Numbers column) {
        int zero = 0;
        int missing = 0;
        for (int i = 0; i < column.size(); i++) {
            double w = column.at(i);
            if (w < 0 || Double.isInfinite(w)) {
                return Fit.notEstimable(
                        w < 0 && !Double.isInfinite(w)
                                ? Warning.Kind.WEIGHTS
                                : Warning.Kind.NOT_FINITE,
                        column.name(),
                        "Row %d has the weight %s.".formatted(i + 1, w),
                        "A weight is how many people a row stands for: correct it.");
            }
            zero += w == 0 ? 1 : 0;
            missing += Double.isNaN(w) ? 1 : 0;
        }
        if (zero + missing == column.size()) {
            return Fit.notEstimable(
                    Warning.Kind.WEIGHTS,
                    column.name(),
                    "No row has a weight above zero.",
                    "Give weights, or choose another column.");
        }
        var warnings = new ArrayList<Warning>();
        if (zero > 0) {
            warnings.add(
                    new Warning(
                            Warning.Kind.WEIGHTS,
                            column.name(),
                            "%d of %d rows have the weight zero and count for nothing."
                                    .formatted(zero, column.size()),
                            "See whether they belong to those the survey speaks of."));
        }
        if (missing > 0) {
            warnings.add(
                    new Warning(
                            Warning.Kind.MISSING,
                            column.name(),
                            "%d of %d rows have no weight and are left out."
                                    .formatted(missing, column.size()),
                            "Give a weight, or leave the rows out of the data."));
        }
        double[] values = column.toArray();
        return Fit.of(
                new WeightCheck(
                        java.util.Arrays.stream(values)
                                .map(w -> Double.isNaN(w) ? 0 : w)
                                .toArray()),
                warnings);
    }
}
