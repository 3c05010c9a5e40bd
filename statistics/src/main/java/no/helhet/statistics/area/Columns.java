package no.helhet.statistics.area;

import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import java.util.Optional;

/// What may be wrong with a column of counts, populations or variances.
final class Columns {
    private Columns() {}

    /// The first negative value.
    static Optional<Warning> negative(Numbers column) {
        for (int i = 0; i < column.size(); i++) {
            if (column.at(i) < 0) {
                return Optional.of(
                        new Warning(
                                Warning.Kind.OUT_OF_RANGE,
                                column.name(),
                                "Row %d is negative.".formatted(i + 1),
                                "Correct the value: counts, populations and expected numbers"
                                        + " are nothing or more."));
            }
        }
        return Optional.empty();
    }

    /// The first value that is missing or infinite.
    static Optional<Warning> notFinite(Numbers column) {
        for (int i = 0; i < column.size(); i++) {
            if (!Double.isFinite(column.at(i))) {
                return Optional.of(
                        new Warning(
                                Warning.Kind.NOT_FINITE,
                                column.name(),
                                "Row %d is not a finite number.".formatted(i + 1),
                                "Correct the value, or leave the row out."));
            }
        }
        return Optional.empty();
    }

    /// The first value that is not a whole number.
    static Optional<Warning> broken(Numbers column) {
        for (int i = 0; i < column.size(); i++) {
            if (column.at(i) != Math.rint(column.at(i))) {
                return Optional.of(
                        new Warning(
                                Warning.Kind.OUT_OF_RANGE,
                                column.name(),
                                "Row %d is not a whole number.".formatted(i + 1),
                                "Give counts, not rates, shares or weighted sums."));
            }
        }
        return Optional.empty();
    }
}
