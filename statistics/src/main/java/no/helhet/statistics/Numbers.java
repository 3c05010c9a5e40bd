package no.helhet.statistics;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// A named column of numbers, never changed after it is made. `NaN` is a missing value.
public final class Numbers {
    private final String name;
    private final double[] values;

    private Numbers(String name, double[] values) {
        this.name = name;
        this.values = values;
    }

    /// Copies the values.
    public static Numbers of(String name, double... values) {
        return new Numbers(name, values.clone());
    }

    /// Copies the values.
    public static Numbers of(String name, int[] values) {
        return new Numbers(name, Arrays.stream(values).asDoubleStream().toArray());
    }

    /// Takes the array as it is, for columns of millions: the caller must not write to it again.
    public static Numbers owning(String name, double[] values) {
        return new Numbers(name, values);
    }

    public static Numbers constant(String name, double value, int size) {
        var values = new double[size];
        Arrays.fill(values, value);
        return new Numbers(name, values);
    }

    public String name() {
        return name;
    }

    public int size() {
        return values.length;
    }

    public double at(int row) {
        return values[row];
    }

    public boolean isMissing(int row) {
        return Double.isNaN(values[row]);
    }

    /// A copy.
    public double[] toArray() {
        return values.clone();
    }

    /// Copies the values into an array from a position.
    public void copyTo(double[] target, int from) {
        System.arraycopy(values, 0, target, from, values.length);
    }

    /// Those rows alone, in that order.
    public Numbers keep(int[] rows) {
        var kept = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            kept[i] = values[rows[i]];
        }
        return new Numbers(name, kept);
    }

    public Numbers map(String newName, DoubleUnaryOperator function) {
        var mapped = new double[values.length];
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = function.applyAsDouble(values[i]);
        }
        return new Numbers(newName, mapped);
    }

    public double sum() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /// Mean of all values; `NaN` when one is missing or there are none.
    public double mean() {
        return sum() / values.length;
    }

    /// Whether all values are the same (missing ones apart); true for none.
    public boolean isConstant() {
        double first = Double.NaN;
        for (double value : values) {
            if (Double.isNaN(value)) {
                continue;
            }
            if (Double.isNaN(first)) {
                first = value;
            } else if (value != first) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "%s[%d]".formatted(name, values.length);
    }
}
