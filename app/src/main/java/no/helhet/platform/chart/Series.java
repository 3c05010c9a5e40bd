package no.helhet.platform.chart;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// One figure for each category. Money is given in the chart's unit, already rounded as it is to
/// be read: these numbers are drawn, never calculated with.
///
/// @param name what the figures are, as the legend and the table say it
/// @param values in the order of the categories; null where nothing is known or may be shown
public record Series(String name, List<@Nullable Double> values) {
    /// @throws IllegalArgumentException when a value is not a finite number
    public Series {
        for (var value : values) {
            if (value != null && !Double.isFinite(value)) {
                throw new IllegalArgumentException("Not a number to draw: " + value);
            }
        }
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    public static Series of(String name, double... values) {
        var all = new ArrayList<@Nullable Double>();
        for (var value : values) {
            all.add(value);
        }
        return new Series(name, all);
    }
}
