package no.helhet.statistics.agreement;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Warning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.DoubleStream;

/// The levels that a rating may have, lowest first.
///
/// @param numbers the value of each level when ratings are numbers; else the places from
///     1
/// @param numeric whether ratings are numbers
/// @param isWhole whether it was given, so that unused levels stay
record Scale(List<String> levels, List<Double> numbers, boolean numeric, boolean isWhole) {
    /// @param values ascending, each once
    static Scale ofNumbers(double[] values) {
        return new Scale(
                DoubleStream.of(values).mapToObj(Scale::name).toList(),
                DoubleStream.of(values).boxed().toList(),
                true,
                false);
    }

    static Scale ofNames(List<String> levels) {
        return new Scale(levels, places(levels.size()), false, false);
    }

    int size() {
        return levels.size();
    }

    double value(int code) {
        return numbers.get(code);
    }

    Scale keep(boolean[] used) {
        var names = new ArrayList<String>();
        var values = new ArrayList<Double>();
        for (int c = 0; c < used.length; c++) {
            if (used[c]) {
                names.add(levels.get(c));
                values.add(numbers.get(c));
            }
        }
        return numeric
                ? new Scale(List.copyOf(names), List.copyOf(values), true, false)
                : ofNames(List.copyOf(names));
    }

    /// @param given the whole scale, lowest level first; for numbers `1` and `1.0` are
    ///     the same
    /// @throws IllegalArgumentException when a level is named twice
    Fit<Scale> whole(List<String> given) {
        if (new HashSet<>(given).size() < given.size()) {
            throw new IllegalArgumentException("The scale names a level twice: " + given);
        }
        return (numeric ? rising(given) : named(given)).then(this::covered);
    }

    private Fit<Scale> covered(Scale whole) {
        for (String level : levels) {
            if (!whole.levels().contains(level)) {
                return Fit.notEstimable(
                        Warning.Kind.OUT_OF_RANGE,
                        level,
                        "A rating is not on the scale.",
                        "Correct the rating, or add the level to the scale.");
            }
        }
        return Fit.of(whole, List.of());
    }

    private static Fit<Scale> named(List<String> given) {
        return Fit.of(new Scale(List.copyOf(given), places(given.size()), false, true), List.of());
    }

    private static Fit<Scale> rising(List<String> given) {
        var values = new ArrayList<Double>();
        for (String level : given) {
            double value;
            try {
                value = Double.parseDouble(level);
            } catch (NumberFormatException e) {
                return Fit.notEstimable(
                        Warning.Kind.OUT_OF_RANGE,
                        level,
                        "The level is not a number, and the ratings are.",
                        "Write the levels as numbers.");
            }
            if (!Double.isFinite(value) || !values.isEmpty() && value <= values.getLast()) {
                return Fit.notEstimable(
                        Warning.Kind.OUT_OF_RANGE,
                        level,
                        "The levels do not rise.",
                        "Write the lowest level first.");
            }
            values.add(value + 0.0);
        }
        return Fit.of(
                new Scale(
                        values.stream().map(Scale::name).toList(), List.copyOf(values), true, true),
                List.of());
    }

    private static List<Double> places(int size) {
        return DoubleStream.iterate(1, p -> p + 1).limit(size).boxed().toList();
    }

    private static String name(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
