package no.helhet.formats.kostra;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The fields of a form in one year, with that year's limits for the controls.
///
/// @param renamed the year's own name of a field that the program knows by another year's name
record Layout(
        int year,
        Map<String, Field> fields,
        Map<String, String> renamed,
        Map<String, Integer> limits) {

    /// The years that have a layout here.
    static final SortedSet<Integer> YEARS = new TreeSet<>(List.of(2025, 2026));

    private static final Map<String, Layout> LOADED = new ConcurrentHashMap<>();

    static Optional<Layout> find(Skjema skjema, int year) {
        return YEARS.contains(year)
                ? Optional.of(
                        LOADED.computeIfAbsent(
                                skjema.nummer() + "-" + year, name -> load(name, year)))
                : Optional.empty();
    }

    /// The number of characters in a line.
    int length() {
        return fields.values().stream().mapToInt(Field::to).max().orElseThrow();
    }

    Field field(String name) {
        return Objects.requireNonNull(fields.get(renamed.getOrDefault(name, name)), name);
    }

    int limit(String name) {
        return Objects.requireNonNull(limits.get(name), name);
    }

    private static Layout load(String resource, int year) {
        Map<String, Field> fields = new LinkedHashMap<>();
        Map<String, String> renamed = new HashMap<>();
        for (String[] row : rows(resource + ".csv")) {
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
            if (row.length > 6) {
                renamed.put(row[6], row[0]);
            }
        }
        Map<String, Integer> limits = new LinkedHashMap<>();
        for (String[] row : rows(resource + "-limits.csv")) {
            limits.put(row[0], Integer.parseInt(row[1]));
        }
        return new Layout(year, fields, renamed, limits);
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
