package no.helhet.statistics;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Named columns of equal length, never changed after it is made. A column is of numbers or of
/// texts; any column can be read as groups.
public final class Frame {
    private final int rows;
    private final Map<String, Numbers> numbers;
    private final Map<String, Groups> texts;
    private final List<String> names;

    private Frame(
            int rows, Map<String, Numbers> numbers, Map<String, Groups> texts, List<String> names) {
        this.rows = rows;
        this.numbers = numbers;
        this.texts = texts;
        this.names = names;
    }

    public static Builder builder() {
        return new Builder();
    }

    public int rows() {
        return rows;
    }

    /// In the order they were added.
    public List<String> names() {
        return names;
    }

    public boolean has(String name) {
        return names.contains(name);
    }

    public boolean isNumeric(String name) {
        return numbers.containsKey(name);
    }

    /// @throws IllegalArgumentException when there is no such column, or it holds texts
    public Numbers numbers(String name) {
        Numbers column = numbers.get(name);
        if (column == null) {
            throw new IllegalArgumentException(
                    texts.containsKey(name)
                            ? "%s holds texts, not numbers".formatted(name)
                            : "There is no column %s".formatted(name));
        }
        return column;
    }

    /// @throws IllegalArgumentException when there is no such column
    public Groups groups(String name) {
        Groups column = texts.get(name);
        return column == null ? Groups.of(numbers(name)) : column;
    }

    /// Those rows alone, in that order.
    public Frame keep(int[] kept) {
        var builder = builder();
        for (String name : names) {
            @Nullable Numbers column = numbers.get(name);
            if (column != null) {
                builder.add(column.keep(kept));
            } else {
                builder.add(groups(name).keep(kept));
            }
        }
        return builder.build();
    }

    public static final class Builder {
        private final Map<String, Numbers> numbers = new LinkedHashMap<>();
        private final Map<String, Groups> texts = new LinkedHashMap<>();
        private final List<String> names = new java.util.ArrayList<>();
        private int rows = -1;

        public Builder add(Numbers column) {
            check(column.name(), column.size());
            numbers.put(column.name(), column);
            return this;
        }

        public Builder add(Groups column) {
            check(column.name(), column.size());
            texts.put(column.name(), column);
            return this;
        }

        private void check(String name, int size) {
            if (rows >= 0 && rows != size) {
                throw new IllegalArgumentException(
                        "%s has %d rows, the columns before it %d".formatted(name, size, rows));
            }
            if (names.contains(name)) {
                throw new IllegalArgumentException("There are two columns %s".formatted(name));
            }
            rows = size;
            names.add(name);
        }

        public Frame build() {
            return new Frame(
                    Math.max(rows, 0),
                    Collections.unmodifiableMap(numbers),
                    Collections.unmodifiableMap(texts),
                    List.copyOf(names));
        }
    }
}
