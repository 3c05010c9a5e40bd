package no.helhet.statistics;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What R answered: `r/NAME.R` made `r/NAME.csv` and `r/NAME.json`, all three committed.
public final class ROutput {
    private final Object root;

    private ROutput(Object root) {
        this.root = root;
    }

    public static ROutput of(String name) {
        return new ROutput(
                JsonMapper.shared().readValue(text("/r/" + name + ".json"), Object.class));
    }

    /// The data of a name, `NA` and nothing being a missing value.
    public static Frame data(String name) {
        return csv(text("/r/" + name + ".csv"));
    }

    /// A number by its path: names parted by dots, places in lists as `[0]`.
    public double number(String path) {
        Object value = at(path);
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof String text && List.of("NA", "NaN").contains(text)) {
            return Double.NaN;
        }
        throw new AssertionError(path + " is not a number: " + value);
    }

    public double[] numbers(String path) {
        if (!(at(path) instanceof List<?> list)) {
            throw new AssertionError(path + " is not a list");
        }
        return list.stream()
                .mapToDouble(v -> v instanceof Number n ? n.doubleValue() : Double.NaN)
                .toArray();
    }

    public List<String> texts(String path) {
        if (!(at(path) instanceof List<?> list)) {
            throw new AssertionError(path + " is not a list");
        }
        return list.stream().map(String::valueOf).toList();
    }

    private Object at(String path) {
        Object here = root;
        for (String step : path.replace("[", ".[").split("\\.")) {
            if (step.isEmpty()) {
                continue;
            }
            @Nullable Object next =
                    step.startsWith("[")
                            ? ((List<?>) here)
                                    .get(Integer.parseInt(step.substring(1, step.length() - 1)))
                            : ((Map<?, ?>) here).get(step);
            if (next == null) {
                throw new AssertionError("R's output has no " + path);
            }
            here = next;
        }
        return here;
    }

    private static String text(String resource) {
        try (var in = ROutput.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError("There is no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Plain CSV: a head, commas, quotes around texts at will.
    public static Frame csv(String text) {
        List<List<String>> lines = new ArrayList<>();
        for (String line : text.split("\r?\n")) {
            if (!line.isBlank()) {
                lines.add(cells(line));
            }
        }
        List<String> heads = lines.getFirst();
        var builder = Frame.builder();
        for (int j = 0; j < heads.size(); j++) {
            var values = new @Nullable String[lines.size() - 1];
            boolean numeric = true;
            for (int i = 0; i < values.length; i++) {
                String cell = lines.get(i + 1).get(j);
                values[i] = cell.isEmpty() || cell.equals("NA") ? null : cell;
                numeric &= values[i] == null || isNumber(cell);
            }
            if (numeric) {
                var numbers = new double[values.length];
                for (int i = 0; i < numbers.length; i++) {
                    String value = values[i];
                    numbers[i] = value == null ? Double.NaN : Double.parseDouble(value);
                }
                builder.add(Numbers.of(heads.get(j), numbers));
            } else {
                builder.add(Groups.of(heads.get(j), values));
            }
        }
        return builder.build();
    }

    private static boolean isNumber(String cell) {
        try {
            Double.parseDouble(cell);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
