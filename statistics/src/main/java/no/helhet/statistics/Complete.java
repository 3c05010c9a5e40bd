package no.helhet.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The rows that have a value in every column asked for, and what is said about the others. An
/// infinite value is never dropped silently: it has no estimate.
///
/// @param rows their numbers, ascending
/// @param warnings one for each column that misses values
public record Complete(int[] rows, List<Warning> warnings) {
    /// @param numbers columns of numbers, all of equal length
    /// @param groups columns of groups, of the same length
    public static Fit<Complete> of(int size, List<Numbers> numbers, List<Groups> groups) {
        var keep = new boolean[size];
        Arrays.fill(keep, true);
        var warnings = new ArrayList<Warning>();
        for (Numbers column : numbers) {
            int missing = 0;
            for (int i = 0; i < size; i++) {
                double value = column.at(i);
                if (Double.isInfinite(value)) {
                    return Fit.notEstimable(
                            Warning.Kind.NOT_FINITE,
                            column.name(),
                            "Row %d is infinite.".formatted(i + 1),
                            "Correct the value, or leave it empty if it is not known.");
                }
                if (Double.isNaN(value)) {
                    missing++;
                    keep[i] = false;
                }
            }
            say(column.name(), missing, size, warnings);
        }
        for (Groups column : groups) {
            int missing = 0;
            for (int i = 0; i < size; i++) {
                if (column.isMissing(i)) {
                    missing++;
                    keep[i] = false;
                }
            }
            say(column.name(), missing, size, warnings);
        }
        int[] rows = java.util.stream.IntStream.range(0, size).filter(i -> keep[i]).toArray();
        if (rows.length == 0) {
            String first = warnings.isEmpty() ? "" : warnings.getFirst().column();
            return Fit.notEstimable(
                    Warning.Kind.TOO_FEW,
                    first,
                    "No row has a value in every column.",
                    "Leave out the column that is empty, or give more rows.");
        }
        return Fit.of(new Complete(rows, List.copyOf(warnings)), warnings);
    }

    private static void say(String column, int missing, int size, List<Warning> warnings) {
        if (missing > 0) {
            warnings.add(
                    new Warning(
                            Warning.Kind.MISSING,
                            column,
                            "%d of %d rows have no value and are left out."
                                    .formatted(missing, size),
                            "See whether those who did not answer differ from those who did."));
        }
    }
}
