package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Interval;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;
import no.helhet.statistics.survey.ShareCounts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What the methods on shares ask for in the same words.
final class ShareRoles {
    static final Role YES =
            Role.one(
                    "yes",
                    Role.Kind.NUMBERS,
                    "1 for yes and 0 for no in each row; or the number of yes, when the role of"
                            + " is given.");
    static final Role OF =
            Role.optional(
                    "of",
                    Role.Kind.NUMBERS,
                    "How many answered in the row, when rows are counts; left out when each row is"
                            + " one person.");

    private ShareRoles() {}

    static Option level() {
        return Option.number("confidence", .95, "Of the intervals, between 0 and 1.");
    }

    /// @throws BadSpecification when it is not between nothing and one
    static double level(Request request) {
        double level = request.number("confidence");
        if (!(level > 0 && level < 1)) {
            throw new BadSpecification(
                    "options.confidence", "Give a number between 0 and 1, such as 0.95.");
        }
        return level;
    }

    /// The groups of a role; everybody in one when it was left out.
    static Groups groups(Request request, String role) {
        return request.optionalGroups(role).orElseGet(() -> everybody(request.data().rows()));
    }

    static Groups everybody(int rows) {
        var all = new String[rows];
        Arrays.fill(all, "all");
        return Groups.of("all", all);
    }

    /// All columns of a role as one: a level for each combination that occurs.
    static Groups crossed(Request request, String role) {
        return request.allGroups(role).stream().reduce(Groups::cross).orElseThrow();
    }

    static Fit<ShareCounts> counts(Request request, Groups groups, Groups strata, String... roles) {
        var infinite = infinite(request, roles);
        if (infinite.isPresent()) {
            return new NotEstimable<>(infinite.get());
        }
        @Nullable Numbers of = request.optionalNumbers("of").orElse(null);
        return ShareCounts.of(request.numbers("yes"), of, groups, strata);
    }

    /// An infinite number in a column that is read as groups would become a group of its own.
    static Optional<Warning> infinite(Request request, String... roles) {
        for (String role : roles) {
            for (String name : request.names(role)) {
                if (!request.data().isNumeric(name)) {
                    continue;
                }
                Numbers column = request.data().numbers(name);
                for (int i = 0; i < column.size(); i++) {
                    if (Double.isInfinite(column.at(i))) {
                        return Optional.of(
                                new Warning(
                                        Warning.Kind.NOT_FINITE,
                                        name,
                                        "Row %d is infinite.".formatted(i + 1),
                                        "Correct the value, or leave it empty if it is not"
                                                + " known."));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// The same answer, what speaks of no column now speaking of this one.
    static <R> Fit<R> about(String column, Fit<R> fit) {
        return switch (fit) {
            case Fitted<R> fitted -> fitted;
            case FittedWithWarnings<R>(var result, var warnings) ->
                    new FittedWithWarnings<>(
                            result, warnings.stream().map(w -> about(column, w)).toList());
            case NotEstimable<R>(var reason) -> new NotEstimable<>(about(column, reason));
        };
    }

    private static Warning about(String column, Warning warning) {
        return warning.column().isEmpty()
                ? new Warning(warning.kind(), column, warning.what(), warning.remedy())
                : warning;
    }

    /// A part of an answer that may be wanting: its result or null, what is said being added.
    static <R> @Nullable R part(Fit<R> fit, Collection<Warning> said) {
        said.addAll(fit.warnings());
        return switch (fit) {
            case Fitted<R>(var result) -> result;
            case FittedWithWarnings<R>(var result, var _) -> result;
            case NotEstimable<R> _ -> null;
        };
    }

    /// A cell: a word where there is no finite number.
    static Object cell(@Nullable Double value) {
        return value == null || value.isNaN()
                ? "none"
                : value.isInfinite() ? (value > 0 ? "infinite" : "minus infinite") : value;
    }

    static Object lower(@Nullable Interval interval) {
        return cell(interval == null ? null : interval.lower());
    }

    static Object upper(@Nullable Interval interval) {
        return cell(interval == null ? null : interval.upper());
    }

    static String percent(double level) {
        double percent = Math.round(1e6 * level) / 1e4;
        return percent == Math.rint(percent)
                ? Long.toString((long) percent)
                : Double.toString(percent);
    }

    /// The first line of a script: rows without a value left out.
    static String complete(Request request, String... roles) {
        var columns = new ArrayList<String>();
        for (String role : roles) {
            columns.addAll(request.names(role));
        }
        return columns.isEmpty()
                ? ""
                : "d <- d[complete.cases(d[, %s, drop = FALSE]), , drop = FALSE]\n"
                        .formatted(RScript.texts(columns.stream().distinct().toList()));
    }

    /// `d$name`.
    static String column(Request request, String role) {
        return "d$" + RScript.name(request.names(role).getFirst());
    }

    /// Lines that leave `yes` and `of`, one for each complete row.
    static String yesAndOf(Request request, String... roles) {
        var all = new ArrayList<>(List.of("yes", "of"));
        all.addAll(Arrays.asList(roles));
        return complete(request, all.toArray(String[]::new))
                + "yes <- %s\nof <- %s\n"
                        .formatted(
                                column(request, "yes"),
                                request.names("of").isEmpty()
                                        ? "rep(1, nrow(d))"
                                        : column(request, "of"));
    }
}
