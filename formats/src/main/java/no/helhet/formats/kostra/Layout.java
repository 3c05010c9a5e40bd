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
/// @param inOrder the fields as they stand in the line
/// @param index where each stands in the order, by the year's name and by another year's name that
/// the program knows it by
record Layout(
        int year,
        Map<String, Field> fields,
        List<Field> inOrder,
        Map<String, Integer> index,
        int length,
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

    Field field(String name) {
        return inOrder.get(index(name));
    }

    int index(String name) {
        return Objects.requireNonNull(index.get(name), name);
    }

    int limit(String name) {
        return Objects.requireNonNull(limits.get(name), name);
    }

    private static Layout load(String resource, int year) {
        Map<String, Field> fields = new LinkedHashMap<>();
        Map<String, Integer> index = new HashMap<>();
        for (String[] row : rows(resource + ".csv")) {
            List<String> codes = row.length > 5 ? List.of(row[5].split("\\|")) : List.of();
            index.put(row[0], fields.size());
            if (row.length > 6) {
                index.put(row[6], fields.size());
            }
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
        for (String[] row : rows(resource + "-limits.csv")) {
            limits.put(row[0], Integer.parseInt(row[1]));
        }
        int length = fields.values().stream().mapToInt(Field::to).max().orElseThrow();
        return new Layout(year, fields, List.copyOf(fields.values()), index, length, limits);
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
