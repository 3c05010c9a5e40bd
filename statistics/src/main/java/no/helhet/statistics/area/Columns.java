package no.helhet.statistics.area;

import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What may be wrong with a column of counts, populations or variances.
final class Columns {
    private static final double LEAST = 1e-12;

    /// The most events that intervals are reckoned for.
    static final double COUNTS = 1e9;

    /// The largest population or expected number.
    static final double BASES = 1e12;

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
                                "Correct the value: it can only be nothing or more."));
            }
        }
        return Optional.empty();
    }

    /// The first value that is no count, population or expected number: negative, or so large or so
    /// small that its sums and squares are lost. Missing and infinite values are not looked at.
    static Optional<Warning> impossible(Numbers column, double most) {
        for (int i = 0; i < column.size(); i++) {
            double value = column.at(i);
            if (value > most && value < Double.POSITIVE_INFINITY || value > 0 && value < LEAST) {
                return Optional.of(
                        new Warning(
                                Warning.Kind.OUT_OF_RANGE,
                                column.name(),
                                "Row %d is %s.".formatted(i + 1, value),
                                "Give numbers in another unit: from %s to %s."
                                        .formatted(LEAST, most)));
            }
        }
        return negative(column);
    }

    /// A name that several rows have, where each area or unit is to have one.
    static Optional<Warning> twice(List<String> names) {
        var seen = new HashSet<String>();
        return names.stream()
                .filter(name -> !seen.add(name))
                .findFirst()
                .map(
                        name ->
                                new Warning(
                                        Warning.Kind.OUT_OF_RANGE,
                                        name,
                                        "%s has more than one row.".formatted(name),
                                        "Give one row for each, or names that tell them apart."));
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
