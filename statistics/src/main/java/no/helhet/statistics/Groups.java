package no.helhet.statistics;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/// A named column that says which group each row belongs to, never changed after it is made.
/// Levels are ordered by number when all are numbers, else by their characters; every level has at
/// least one row.
public final class Groups {
    private final String name;
    private final int[] codes;
    private final List<String> levels;

    private Groups(String name, int[] codes, List<String> levels) {
        this.name = name;
        this.codes = codes;
        this.levels = levels;
    }

    /// @param values one for each row; null or empty is missing
    public static Groups of(String name, @Nullable String... values) {
        var seen = new HashMap<String, Integer>();
        var raw = new int[values.length];
        var found = new ArrayList<String>();
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            if (value == null || value.isEmpty()) {
                raw[i] = -1;
                continue;
            }
            Integer code = seen.get(value);
            if (code == null) {
                code = found.size();
                seen.put(value, code);
                found.add(value);
            }
            raw[i] = code;
        }
        return ordered(name, raw, found);
    }

    public static Groups of(String name, int[] values) {
        var seen = new HashMap<Integer, Integer>();
        var raw = new int[values.length];
        var found = new ArrayList<String>();
        int last = 0;
        int lastCode = -1;
        for (int i = 0; i < values.length; i++) {
            if (lastCode < 0 || values[i] != last) {
                last = values[i];
                Integer code = seen.get(last);
                if (code == null) {
                    code = found.size();
                    seen.put(last, code);
                    found.add(Integer.toString(last));
                }
                lastCode = code;
            }
            raw[i] = lastCode;
        }
        return ordered(name, raw, found);
    }

    /// Every value of the column is a level; whole numbers are named without decimals.
    public static Groups of(Numbers column) {
        var values = new String[column.size()];
        for (int i = 0; i < values.length; i++) {
            double value = column.at(i);
            values[i] =
                    Double.isNaN(value)
                            ? ""
                            : value == Math.rint(value) && Math.abs(value) < 1e15
                                    ? Long.toString((long) value)
                                    : Double.toString(value);
        }
        return of(column.name(), values);
    }

    private static Groups ordered(String name, int[] raw, List<String> found) {
        var order = new Integer[found.size()];
        Arrays.setAll(order, i -> i);
        var numbers = numbers(found);
        if (numbers != null) {
            Arrays.sort(order, (a, b) -> Double.compare(numbers[a], numbers[b]));
        } else {
            Arrays.sort(order, (a, b) -> found.get(a).compareTo(found.get(b)));
        }
        var to = new int[order.length];
        var levels = new String[order.length];
        for (int i = 0; i < order.length; i++) {
            to[order[i]] = i;
            levels[i] = found.get(order[i]);
        }
        for (int i = 0; i < raw.length; i++) {
            raw[i] = raw[i] < 0 ? -1 : to[raw[i]];
        }
        return new Groups(name, raw, List.of(levels));
    }

    private static double @Nullable [] numbers(List<String> texts) {
        var numbers = new double[texts.size()];
        for (int i = 0; i < numbers.length; i++) {
            String text = texts.get(i);
            if (!text.matches("[-+]?\\d+(\\.\\d+)?")) {
                return null;
            }
            numbers[i] = Double.parseDouble(text);
        }
        return numbers;
    }

    public String name() {
        return name;
    }

    public int size() {
        return codes.length;
    }

    /// Number of levels.
    public int count() {
        return levels.size();
    }

    /// The level's number of a row, from 0; -1 when missing.
    public int at(int row) {
        return codes[row];
    }

    public boolean isMissing(int row) {
        return codes[row] < 0;
    }

    public String level(int code) {
        return levels.get(code);
    }

    public List<String> levels() {
        return levels;
    }

    /// A copy of the level's number of each row.
    public int[] toArray() {
        return codes.clone();
    }

    /// Rows in each level.
    public int[] sizes() {
        var sizes = new int[levels.size()];
        for (int code : codes) {
            if (code >= 0) {
                sizes[code]++;
            }
        }
        return sizes;
    }

    /// Those rows alone, in that order; levels left without rows are gone.
    public Groups keep(int[] rows) {
        var values = new @Nullable String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = codes[rows[i]] < 0 ? null : levels.get(codes[rows[i]]);
        }
        return of(name, values);
    }

    /// Both together: a level for each pair that occurs, named `a:b`, ordered by this and then the
    /// other.
    public Groups cross(Groups other) {
        if (other.size() != size()) {
            throw new IllegalArgumentException(
                    "%s has %d rows, %s %d".formatted(name, size(), other.name, other.size()));
        }
        var pairs = new java.util.TreeMap<Long, Integer>();
        var keys = new long[codes.length];
        for (int i = 0; i < codes.length; i++) {
            boolean missing = codes[i] < 0 || other.codes[i] < 0;
            keys[i] = missing ? -1 : (long) codes[i] * other.count() + other.codes[i];
            if (!missing) {
                pairs.put(keys[i], 0);
            }
        }
        var names = new ArrayList<String>();
        for (var entry : pairs.entrySet()) {
            entry.setValue(names.size());
            names.add(
                    levels.get((int) (entry.getKey() / other.count()))
                            + ":"
                            + other.levels.get((int) (entry.getKey() % other.count())));
        }
        var crossed = new int[codes.length];
        for (int i = 0; i < crossed.length; i++) {
            crossed[i] = keys[i] < 0 ? -1 : java.util.Objects.requireNonNull(pairs.get(keys[i]));
        }
        return new Groups(name + ":" + other.name, crossed, List.copyOf(names));
    }

    /// Whether each of these groups lies within one of the others.
    public boolean nestedIn(Groups outer) {
        var of = new int[levels.size()];
        Arrays.fill(of, -1);
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] < 0 || outer.codes[i] < 0) {
                continue;
            }
            if (of[codes[i]] < 0) {
                of[codes[i]] = outer.codes[i];
            } else if (of[codes[i]] != outer.codes[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "%s[%d of %d]".formatted(name, levels.size(), codes.length);
    }
}
