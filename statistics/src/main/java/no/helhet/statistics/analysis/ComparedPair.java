package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/// The two groups that are held against each other.
///
/// @param second null for everybody else
record ComparedPair(String first, @Nullable String second) {
    static final Role GROUP =
            Role.one("group", Role.Kind.GROUPS, "Who is held against whom, such as the office.");
    private static final int NAMED = 30;

    static List<Option> options() {
        return List.of(
                Option.text(
                        "first",
                        "",
                        "The group that is held against another; the first by name when left"
                                + " out."),
                Option.text(
                        "second",
                        "",
                        "The group it is held against; everybody else when left out."));
    }

    /// @param column of the groups
    /// @param levels that have rows
    /// @return not estimable with a single group
    /// @throws BadSpecification when there is no group of that name
    static Fit<ComparedPair> of(Request request, String column, List<String> levels) {
        if (levels.size() < 2) {
            return Fit.notEstimable(
                    Warning.Kind.ONE_GROUP,
                    column,
                    "There is a single group.",
                    "Choose a column with at least two groups that have answers.");
        }
        String asked = named(request, "first", levels);
        String first = asked.isEmpty() ? levels.getFirst() : asked;
        String second = named(request, "second", levels);
        if (second.equals(first)) {
            throw new BadSpecification("options.second", "Name another group than the first.");
        }
        if (second.isEmpty() && levels.size() > 2) {
            return Fit.of(new ComparedPair(first, null), List.of());
        }
        String other =
                second.isEmpty()
                        ? levels.stream().filter(l -> !l.equals(first)).findFirst().orElseThrow()
                        : second;
        return Fit.of(new ComparedPair(first, other), List.of());
    }

    private static String named(Request request, String option, List<String> levels) {
        String name = request.text(option);
        if (!name.isEmpty() && !levels.contains(name)) {
            throw new BadSpecification(
                    "options." + option,
                    "There is no group %s. There are %s."
                            .formatted(
                                    name,
                                    levels.stream()
                                            .limit(NAMED)
                                            .collect(Collectors.joining(", "))));
        }
        return name;
    }

    String secondName() {
        return second == null ? "everybody else" : second;
    }

    /// Lines of R that leave `first` and `second`, true in the rows of each.
    String script(String column) {
        String one = "first <- %s == %s\n".formatted(column, text(first));
        return one
                + (second == null
                        ? "second <- !first\n"
                        : "second <- %s == %s\n".formatted(column, text(second)));
    }

    private static String text(String value) {
        String one = RScript.texts(List.of(value));
        return one.substring(2, one.length() - 1);
    }
}
