package no.helhet.platform.chart;

import java.util.ArrayList;
import java.util.List;

/// From values to pixels, with ticks at round numbers.
///
/// @param low the first tick
/// @param step between two ticks: 1, 2 or 5 times a power of ten
/// @param steps how many there are of them, at least one
/// @param from the pixel of the first tick
/// @param to the pixel of the last; smaller than `from` where values grow upwards
record Scale(double low, double step, int steps, double from, double to) {

    /// @param about how many ticks there is room for
    /// @param decimals with how many the figures are written: no tick lies between two of them, so
    ///     that counts have whole numbers
    static Scale nice(double min, double max, int about, int decimals, double from, double to) {
        // All the same: some room on both sides, or one can not see where it lies.
        var spread = max > min ? max - min : max == 0 ? 1 : Math.abs(max);
        var low = max > min || max == 0 ? min : min - spread / 2;
        var high = low + spread;
        var rough = Math.max(spread / Math.max(1, about), Math.pow(10, -decimals));
        var power = Math.pow(10, Math.floor(Math.log10(rough)));
        var factor = rough / power;
        var step = power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
        var first = Math.floor(low / step + 1e-9);
        var last = Math.ceil(high / step - 1e-9);
        return new Scale(first * step, step, Math.max(1, (int) (last - first)), from, to);
    }

    double position(double value) {
        return from + (value - low) / (step * steps) * (to - from);
    }

    List<Double> ticks() {
        var first = Math.round(low / step);
        var ticks = new ArrayList<Double>();
        for (var i = 0; i <= steps; i++) {
            ticks.add((first + i) * step);
        }
        return ticks;
    }

    /// How many decimals tell the ticks apart.
    int decimals() {
        return Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
    }
}
