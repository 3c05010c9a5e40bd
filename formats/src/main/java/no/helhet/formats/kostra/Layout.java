package no.helhet.formats.kostra;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The fields of form 11F in one year, with that year's limits for the controls.
record Layout(int year, Map<String, Field> fields, Map<String, Integer> limits) {

    /// The years that have a layout here.
    static final SortedSet<Integer> YEARS = new TreeSet<>(List.of(2025, 2026));

    private static final Map<Integer, Layout> LOADED = new ConcurrentHashMap<>();

    static Optional<Layout> ofYear(int year) {
        return YEARS.contains(year)
                ? Optional.of(LOADED.computeIfAbsent(year, Layout::load))
                : Optional.empty();
    }

    /// The number of characters in a line.
    int length() {
        return fields.values().stream().mapToInt(Field::to).max().orElseThrow();
    }

    Field field(String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    int limit(String name) {
        return Objects.requireNonNull(limits.get(name), name);
    }

    private static Layout load(int year) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (String[] row : rows("11F-" + year + ".csv")) {
            List<String> codes = row.length > 5 ? List.of(row[5].split("\\|")) : List.of();
            fields.put(
                    row[0],
                    new Field(
                            row[0],
                            Integer.parseInt(row[1]),
                            Integer.parseInt(row[2]),
                            Field.Type.valueOf(row[3]),
                            row[4].equals("yes"),
                            codes));
        }
        Map<String, Integer> limits = new LinkedHashMap<>();
        for (String[] row : rows("11F-" + year + "-limits.csv")) {
            limits.put(row[0], Integer.parseInt(row[1]));
        }
        return new Layout(year, fields, limits);
    }

    private static List<String[]> rows(String resource) {
        var in = Objects.requireNonNull(Layout.class.getResourceAsStream(resource), resource);
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
