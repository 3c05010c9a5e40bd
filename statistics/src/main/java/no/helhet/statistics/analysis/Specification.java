package no.helhet.statistics.analysis;

import no.helhet.statistics.Frame;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A specification as it was read, not yet held against the method.
///
/// @param method by name
/// @param columns names of columns by role
/// @param options values by option, as text; for a list, the texts parted by a line feed
public record Specification(
        String method, Map<String, List<String>> columns, Map<String, String> options) {
    public Specification {
        columns = Map.copyOf(columns);
        options = Map.copyOf(options);
    }

    /// Checks roles, columns, options and their types.
    ///
    /// @throws BadSpecification with the field and the remedy
    public Request request(Method asked, Frame data) {
        for (String role : columns.keySet()) {
            if (asked.roles().stream().noneMatch(r -> r.name().equals(role))) {
                throw new BadSpecification(
                        "columns." + role,
                        "The method %s has no such role. It has %s."
                                .formatted(
                                        asked.name(),
                                        names(asked.roles().stream().map(Role::name).toList())));
            }
        }
        for (Role role : asked.roles()) {
            check(role, data);
        }
        for (String option : options.keySet()) {
            if (asked.options().stream().noneMatch(o -> o.name().equals(option))) {
                throw new BadSpecification(
                        "options." + option,
                        "The method %s has no such option. It has %s."
                                .formatted(
                                        asked.name(),
                                        names(
                                                asked.options().stream()
                                                        .map(Option::name)
                                                        .toList())));
            }
        }
        var values = new LinkedHashMap<String, String>();
        for (Option option : asked.options()) {
            values.put(option.name(), value(option));
        }
        return new Request(data, new HashMap<>(columns), values);
    }

    private void check(Role role, Frame data) {
        List<String> given = columns.getOrDefault(role.name(), List.of());
        String field = "columns." + role.name();
        if (given.size() < role.least()) {
            throw new BadSpecification(
                    field,
                    role.least() == 1
                            ? "Name a column: %s".formatted(role.meaning())
                            : "Name at least %d columns: %s"
                                    .formatted(role.least(), role.meaning()));
        }
        if (given.size() > role.most()) {
            throw new BadSpecification(
                    field, "Name at most %d, not %d.".formatted(role.most(), given.size()));
        }
        for (String column : given) {
            if (!data.has(column)) {
                throw new BadSpecification(
                        field,
                        "The data have no column %s. They have %s."
                                .formatted(column, names(data.names())));
            }
            if (role.kind() == Role.Kind.NUMBERS && !data.isNumeric(column)) {
                throw new BadSpecification(
                        field, "%s holds texts. Choose a column of numbers.".formatted(column));
            }
        }
    }

    private String value(Option option) {
        String given = options.get(option.name());
        if (given == null) {
            return option.standard();
        }
        String field = "options." + option.name();
        switch (option.type()) {
            case NUMBER -> number(field, given);
            case WHOLE -> {
                double value = number(field, given);
                if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
                    throw new BadSpecification(
                            field, "Give a whole number, not %s.".formatted(given));
                }
                return Integer.toString((int) value);
            }
            case YES_NO -> {
                if (!given.equals("true") && !given.equals("false")) {
                    throw new BadSpecification(
                            field, "Give true or false, not %s.".formatted(given));
                }
            }
            case CHOICE -> {
                return option.choices().stream()
                        .filter(given::equalsIgnoreCase)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new BadSpecification(
                                                field,
                                                "Give one of %s, not %s."
                                                        .formatted(
                                                                names(option.choices()), given)));
            }
            case TEXT, LIST -> {}
        }
        return given;
    }

    private static double number(String field, String given) {
        try {
            double value = Double.parseDouble(given);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new BadSpecification(field, "Give a number, not %s.".formatted(given));
    }

    private static String names(List<String> names) {
        int shown = Math.min(names.size(), 30);
        String joined = String.join(", ", names.subList(0, shown));
        return names.isEmpty()
                ? "none"
                : shown < names.size()
                        ? joined + " and %d more".formatted(names.size() - shown)
                        : joined;
    }
}
