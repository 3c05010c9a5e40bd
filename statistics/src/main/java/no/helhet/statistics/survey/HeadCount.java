package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Numbers of a column as counts of people: whole, not negative, and no more together than an int
/// holds.
final class HeadCount {
    private HeadCount() {}

    /// @param column null when each row is one
    /// @param rows those that count; none of them is missing
    /// @return one for each of the rows
    static Fit<long[]> of(@Nullable Numbers column, int[] rows) {
        var counts = new long[rows.length];
        if (column == null) {
            Arrays.fill(counts, 1);
            return Fit.of(counts, List.of());
        }
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double value = column.at(rows[i]);
            if (value != Math.rint(value) || value < 0 || Double.isInfinite(value)) {
                return Fit.notEstimable(
                        Warning.Kind.OUT_OF_RANGE,
                        column.name(),
                        "Row %d is %s, which counts nobody.".formatted(rows[i] + 1, value),
                        "Give whole numbers from 0 up.");
            }
            sum += value;
            counts[i] = (long) value;
        }
        if (sum > Integer.MAX_VALUE) {
            return Fit.notEstimable(
                    Warning.Kind.OUT_OF_RANGE,
                    column.name(),
                    String.format(
                            Locale.ROOT,
                            "Together they are %.0f, more than %d.",
                            sum,
                            Integer.MAX_VALUE),
                    "Give counts of people, not of money or minutes.");
        }
        return Fit.of(counts, List.of());
    }
}
