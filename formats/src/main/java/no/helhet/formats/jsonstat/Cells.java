package no.helhet.formats.jsonstat;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// The values of a dataset and their status (such as `:` for one that is withheld), by the number
/// of the cell. Kept as they came: all, or only those there are.
public final class Cells {
    private final int count;
    private final int @Nullable [] at;
    private final double[] values;
    private final @Nullable String commonStatus;
    private final Map<Integer, String> statuses;

    private Cells(
            int count,
            int @Nullable [] at,
            double[] values,
            @Nullable String commonStatus,
            Map<Integer, String> statuses) {
        this.count = count;
        this.at = at;
        this.values = values;
        this.commonStatus = commonStatus;
        this.statuses = statuses;
        if (count < values.length
                || statuses.keySet().stream().anyMatch(c -> c < 0 || c >= count)) {
            throw new IllegalArgumentException("A cell outside the dataset");
        }
    }

    /// @param values one for each cell, NaN where there is none
    /// @param statuses of the cells that have one
    public static Cells of(double[] values, Map<Integer, String> statuses) {
        return dense(values.clone(), null, statuses);
    }

    /// Takes the array over.
    static Cells dense(
            double[] values, @Nullable String commonStatus, Map<Integer, String> statuses) {
        return new Cells(values.length, null, values, commonStatus, Map.copyOf(statuses));
    }

    /// @param count of all cells
    /// @param values of the cells that have one
    /// @param statuses of the cells that have one
    public static Cells sparse(
            int count,
            Map<Integer, Double> values,
            @Nullable String commonStatus,
            Map<Integer, String> statuses) {
        var sorted = new TreeMap<>(values);
        int[] at = sorted.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] held = sorted.values().stream().mapToDouble(Double::doubleValue).toArray();
        if (at.length > 0 && (at[0] < 0 || at[at.length - 1] >= count)) {
            throw new IllegalArgumentException("A cell outside the dataset");
        }
        return new Cells(count, at, held, commonStatus, Map.copyOf(statuses));
    }

    public int count() {
        return count;
    }

    /// @return NaN when there is none
    public double value(int cell) {
        if (at == null) {
            return values[cell];
        }
        int place = Arrays.binarySearch(at, cell);
        return place < 0 ? Double.NaN : values[place];
    }

    public boolean has(int cell) {
        return !Double.isNaN(value(cell));
    }

    public @Nullable String status(int cell) {
        return statuses.getOrDefault(cell, commonStatus);
    }

    /// The status of every cell that has none of its own.
    @Nullable String commonStatus() {
        return commonStatus;
    }

    Map<Integer, String> statuses() {
        return new TreeMap<>(statuses);
    }

    /// The same values and statuses, whichever way they are kept.
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Cells that) || that.count != count) {
            return false;
        }
        for (int cell = 0; cell < count; cell++) {
            if (Double.compare(value(cell), that.value(cell)) != 0
                    || !java.util.Objects.equals(status(cell), that.status(cell))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return count;
    }

    @Override
    public String toString() {
        return "Cells[" + count + "]";
    }
}
