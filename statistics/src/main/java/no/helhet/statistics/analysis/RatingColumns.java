package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Interval;
import no.helhet.statistics.agreement.Ratings;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Ratings as they stand in data, for every method on agreement: one column for each
/// rater, or one row for each rating.
final class RatingColumns {
    static final List<Role> ROLES =
            List.of(
                    new Role(
                            "raters",
                            Role.Kind.ANY,
                            0,
                            Integer.MAX_VALUE,
                            "One column for each rater, one row for each unit; or leave it out and"
                                    + " name unit, rater and rating."),
                    Role.optional("unit", Role.Kind.ANY, "What is rated, when rows are ratings."),
                    Role.optional("rater", Role.Kind.ANY, "Who rates, when rows are ratings."),
                    Role.optional(
                            "rating", Role.Kind.ANY, "What was said, when rows are ratings."));
    static final Option LEVEL = Option.number("confidence", .95, "Confidence of intervals.");
    static final Option SCALE =
            Option.list(
                    "scale",
                    "All levels of the scale, lowest first, when some were never used or names"
                            + " have an order; else those used, in order of number or name.");
    static final Option WEIGHTS =
            Option.choice(
                    "weights",
                    List.of("unweighted", "linear", "quadratic"),
                    "How near ratings count as agreement, by their places on the scale.");

    private RatingColumns() {}

    /// @throws BadSpecification when neither way of naming columns is whole
    static Fit<Ratings> read(Request request) {
        return isWide(request) ? wide(request) : rows(request);
    }

    /// With the option [#SCALE].
    static Fit<Ratings> scaled(Request request) {
        List<String> scale = request.list("scale");
        if (scale.stream().distinct().count() < scale.size()) {
            throw new BadSpecification("options.scale", "Name each level once.");
        }
        return read(request).then(r -> scale.isEmpty() ? Fit.of(r, List.of()) : r.scaled(scale));
    }

    static double level(Request request) {
        double level = request.number("confidence");
        if (!(level > 0 && level < 1)) {
            throw new BadSpecification(
                    "options.confidence", "Give a number between 0 and 1, such as 0.95.");
        }
        return level;
    }

    private static boolean isWide(Request request) {
        return !request.names("raters").isEmpty();
    }

    private static Fit<Ratings> wide(Request request) {
        List<String> names = request.names("raters");
        if (names.size() < 2) {
            throw new BadSpecification("columns.raters", "Name at least two columns.");
        }
        if (names.stream().distinct().count() < names.size()) {
            throw new BadSpecification("columns.raters", "Name each column once.");
        }
        return names.stream().allMatch(request.data()::isNumeric)
                ? Ratings.ofNumbers(request.allNumbers("raters"))
                : Ratings.ofGroups(request.allGroups("raters"));
    }

    private static Fit<Ratings> rows(Request request) {
        for (String role : List.of("unit", "rater", "rating")) {
            if (request.names(role).isEmpty()) {
                throw new BadSpecification(
                        "columns.raters",
                        "Name a column for each rater, or name unit, rater and rating: %s is missing."
                                .formatted(role));
            }
        }
        Groups unit = request.groups("unit");
        Groups rater = request.groups("rater");
        return request.data().isNumeric(request.names("rating").getFirst())
                ? Ratings.ofNumbers(unit, rater, request.numbers("rating"))
                : Ratings.ofGroups(unit, rater, request.groups("rating"));
    }

    /// Lines of R that make the matrix `m`, units by raters.
    static String matrix(Request request) {
        if (isWide(request)) {
            return "m <- as.matrix(d[, %s])\n".formatted(RScript.texts(request.names("raters")));
        }
        return "m <- tapply(d[[%s]], list(d[[%s]], d[[%s]]), function(z) z[1])\n"
                .formatted(one(request, "rating"), one(request, "unit"), one(request, "rater"));
    }

    /// Lines of R that make `m` and its places on the scale, `k`, with `q` levels.
    static String places(Request request, List<String> levels) {
        return matrix(request)
                + "lv <- %s\n".formatted(RScript.texts(levels))
                + "k <- matrix(match(m, lv), nrow(m)); q <- length(lv)\n";
    }

    /// A line of R with the weights `w` of `q` levels.
    static String weights(String name) {
        return switch (name) {
            case "linear" -> "w <- 1 - abs(outer(1:q, 1:q, '-')) / (q - 1)\n";
            case "quadratic" -> "w <- 1 - outer(1:q, 1:q, '-')^2 / (q - 1)^2\n";
            default -> "w <- diag(q)\n";
        };
    }

    private static String one(Request request, String role) {
        String quoted = RScript.texts(request.names(role));
        return quoted.substring(2, quoted.length() - 1);
    }

    static Object cell(@Nullable Number value) {
        return value == null ? "" : value;
    }

    static Object lower(@Nullable Interval interval) {
        return interval == null ? "" : interval.lower();
    }

    static Object upper(@Nullable Interval interval) {
        return interval == null ? "" : interval.upper();
    }
}
