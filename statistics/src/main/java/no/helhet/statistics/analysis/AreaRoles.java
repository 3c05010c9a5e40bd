package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Warning;
import no.helhet.statistics.area.RateTable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What the methods on rates of areas ask for in the same words.
final class AreaRoles {
    static final Role AREA =
            Role.one("area", Role.Kind.GROUPS, "The area, office or district of the row.");
    static final Role EVENTS =
            Role.one("events", Role.Kind.NUMBERS, "Number of events (recipients, cases).");
    static final Role POPULATION =
            Role.one("population", Role.Kind.NUMBERS, "Persons or person-time they occurred in.");
    static final Option CONFIDENCE =
            Option.number("confidence", 0.95, "How much of the time the intervals hold.");

    private AreaRoles() {}

    static Role strata(int least, String meaning) {
        return Role.some("strata", Role.Kind.GROUPS, least, meaning);
    }

    static Fit<RateTable> table(Request request) {
        return RateTable.of(
                request.groups("area"),
                request.allGroups("strata"),
                request.numbers("events"),
                request.numbers("population"));
    }

    /// The table when all its areas together are the standard: one area would be held against
    /// itself, and so is each that has a stratum alone.
    ///
    /// @param otherwise what else may be given than more areas; may be empty
    static Fit<RateTable> together(Request request, RateTable table, String otherwise) {
        if (table.areas().size() < 2) {
            return Fit.notEstimable(
                    Warning.Kind.ONE_GROUP,
                    request.names("area").getFirst(),
                    "There is one area, %s, which would be held against itself."
                            .formatted(table.areas().getFirst()),
                    "Give at least two areas%s.".formatted(otherwise));
        }
        List<String> alone = table.strataOfOneArea();
        String column = String.join(", ", request.names("strata"));
        if (alone.size() == table.strata().size()) {
            return Fit.notEstimable(
                    Warning.Kind.SMALL_GROUPS,
                    column,
                    "No stratum has people in two areas: each area would be held against itself.",
                    "Use wider strata%s.".formatted(otherwise));
        }
        return Fit.of(
                table,
                alone.isEmpty()
                        ? List.of()
                        : List.of(
                                new Warning(
                                        Warning.Kind.SMALL_GROUPS,
                                        column,
                                        "%d of %d strata have people in one area alone, which is held against itself there: %s."
                                                .formatted(
                                                        alone.size(),
                                                        table.strata().size(),
                                                        alone.stream()
                                                                .limit(10)
                                                                .collect(Collectors.joining(", "))),
                                        "Use wider strata%s.".formatted(otherwise))));
    }

    static Groups strata(Request request) {
        return RateTable.cross(request.allGroups("strata"));
    }

    /// @throws BadSpecification when no area has that name
    static String area(RateTable table, String option, String name) {
        if (!table.areas().contains(name)) {
            throw new BadSpecification(
                    "options." + option,
                    "There is no area %s. There are %s."
                            .formatted(
                                    name,
                                    table.areas().stream()
                                            .limit(30)
                                            .collect(Collectors.joining(", "))));
        }
        return name;
    }

    /// The first lines of a script: the columns by their role, rows without a value left out.
    static String read(Request request, String... roles) {
        var columns = new ArrayList<String>();
        for (String role : roles) {
            columns.addAll(request.names(role));
        }
        return "d <- d[complete.cases(d[, %s, drop = FALSE]), ]\n"
                .formatted(RScript.texts(columns.stream().distinct().toList()));
    }

    /// `d$name`.
    static String column(Request request, String role) {
        return "d$" + RScript.name(request.names(role).getFirst());
    }

    /// All columns of a role pasted together, as strata are named.
    static String pasted(Request request, String role) {
        return request.names(role).stream()
                .map(n -> "d$" + RScript.name(n))
                .collect(Collectors.joining(", ", "paste(", ", sep = \":\")"));
    }

    static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }
}
