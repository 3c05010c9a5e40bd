package no.helhet.statistics.process;

import java.util.List;

/// A series with its limits: what the process does when nothing has changed.
///
/// @param kind how the limits were found
/// @param centre mean of the first [#baseline] points that have a value; of shares, all events by
///     all cases
/// @param baseline how many points the limits rest on
/// @param points in the order given
/// @param reading what the last point says
public record ControlChart(
        Kind kind, double centre, int baseline, List<Point> points, Reading reading) {
    /// How the limits of a chart are found.
    public enum Kind {
        /// Single values: mean ± 2.66 mean moving ranges (Wheeler & Chambers 1992, chapter 9).
        XMR,
        /// Shares, where events or what is not one are few: exact binomial limits.
        P,
        /// Counts, where they are few: exact Poisson limits.
        C
    }

    /// A point.
    ///
    /// @param value NaN where nothing is known
    /// @param lower limit; of shares it follows the number of cases
    /// @param outside beyond a limit
    /// @param run how many in a row, this one the last, lie on its side of the centre
    /// @param shifted one of eight or more in a row on one side
    public record Point(
            double value, double lower, double upper, boolean outside, int run, boolean shifted) {
        public boolean isKnown() {
            return !Double.isNaN(value);
        }
    }

    public ControlChart {
        points = List.copyOf(points);
    }
}
