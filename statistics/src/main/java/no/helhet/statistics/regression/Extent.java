package no.helhet.statistics.regression;

import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Values so large or so small that their squares are not numbers any more.
final class Extent {
    private static final double LARGEST = 1e100;

    private Extent() {}

    /// @param size the largest absolute value, or the root of the sum of squares; 0 is no problem
    static @Nullable Warning problem(String column, double size) {
        return size == 0 || size >= 1 / LARGEST && size <= LARGEST
                ? null
                : new Warning(
                        Warning.Kind.OUT_OF_RANGE,
                        column,
                        String.format(
                                Locale.ROOT,
                                "Values of a size of %.1g can not be computed with.",
                                size),
                        "Give it in another unit.");
    }
}
