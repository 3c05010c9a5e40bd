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
/// @param missing how a null is written
/// @param withheld whether a null is a figure that may not be shown, rather than none: it is drawn
///     so that nobody takes it for nothing
public record Series(String name, List<@Nullable Double> values, String missing, boolean withheld) {
    /// @throws IllegalArgumentException when a value is not a finite number
    public Series {
        for (var value : values) {
            if (value != null && !Double.isFinite(value)) {
                throw new IllegalArgumentException("Not a number to draw: " + value);
            }
        }
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /// With a dash where nothing is known.
    public Series(String name, List<@Nullable Double> values) {
        this(name, values, Figures.NONE, false);
    }

    /// With figures that may not be shown.
    public static Series withheld(String name, List<@Nullable Double> values, String missing) {
        return new Series(name, values, missing, true);
    }

    String text(Figures figures, int category) {
        var value = values.get(category);
        return value == null ? missing : figures.text(value);
    }

    public static Series of(String name, double... values) {
        var all = new ArrayList<@Nullable Double>();
        for (var value : values) {
            all.add(value);
        }
        return new Series(name, all);
    }
}
