package no.helhet.statistics.analysis;

import no.helhet.statistics.Frame;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a user asks of a method: data, which columns have which role, and options. Made by
/// [Specification], which has checked names and types against the method.
///
/// @param data all columns
/// @param columns names of columns by role
/// @param options values by option, as text; for a list, the texts parted by a line feed
public record Request(Frame data, Map<String, List<String>> columns, Map<String, String> options) {
    public Request {
        columns = Map.copyOf(columns);
        options = Map.copyOf(options);
    }

    /// The names of the columns that have a role; none when it was left out.
    public List<String> names(String role) {
        return columns.getOrDefault(role, List.of());
    }

    public Numbers numbers(String role) {
        return optionalNumbers(role).orElseThrow(() -> missing(role));
    }

    public Optional<Numbers> optionalNumbers(String role) {
        return names(role).stream().findFirst().map(name -> numeric(role, name));
    }

    public List<Numbers> allNumbers(String role) {
        return names(role).stream().map(name -> numeric(role, name)).toList();
    }

    public Groups groups(String role) {
        return optionalGroups(role).orElseThrow(() -> missing(role));
    }

    public Optional<Groups> optionalGroups(String role) {
        return names(role).stream().findFirst().map(data::groups);
    }

    public List<Groups> allGroups(String role) {
        return names(role).stream().map(data::groups).toList();
    }

    public double number(String option) {
        return Double.parseDouble(value(option));
    }

    public int whole(String option) {
        return Integer.parseInt(value(option));
    }

    public boolean yes(String option) {
        return Boolean.parseBoolean(value(option));
    }

    /// Empty when nothing was given and there is no standard.
    public String text(String option) {
        return value(option);
    }

    public List<String> list(String option) {
        String value = value(option);
        return value.isEmpty() ? List.of() : List.of(value.split("\n"));
    }

    private String value(String option) {
        String value = options.get(option);
        if (value == null) {
            throw new IllegalArgumentException("The method has no option " + option);
        }
        return value;
    }

    private Numbers numeric(String role, String name) {
        if (!data.isNumeric(name)) {
            throw new BadSpecification(
                    "columns." + role,
                    "%s holds texts. Choose a column of numbers.".formatted(name));
        }
        return data.numbers(name);
    }

    private static BadSpecification missing(String role) {
        return new BadSpecification("columns." + role, "Name a column.");
    }
}
