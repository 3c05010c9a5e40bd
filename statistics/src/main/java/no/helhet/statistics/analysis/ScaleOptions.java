package no.helhet.statistics.analysis;

import no.helhet.statistics.Interval;
import no.helhet.statistics.survey.MissingRule;
import no.helhet.statistics.survey.Scale;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/// What methods on scales ask alike, and the scale that comes of it.
final class ScaleOptions {
    static final String SOURCE_FILE = "r/sc.json";

    private ScaleOptions() {}

    static Option reversed() {
        return Option.list(
                "reversed", "Items where a high answer means little; counted the other way round.");
    }

    static Option minimum() {
        return bound("minimum", "The lowest answer that can be given; needed to reverse.");
    }

    static Option maximum() {
        return bound("maximum", "The highest answer that can be given; needed to reverse.");
    }

    static Option bound(String name, String meaning) {
        return new Option(name, Option.Type.NUMBER, "", List.of(), meaning);
    }

    static Option missing() {
        return Option.choice(
                "missing",
                List.of("pairwise", "complete", "person-mean"),
                "Persons with missing answers: each pair of items for itself, only persons with"
                        + " all answers, or filled by the person's own mean.");
    }

    static Option least() {
        return Option.whole(
                "least-answered",
                0,
                "A person has a score from this many answered items on; 0 is half of them.");
    }

    /// For methods on several scales at once.
    static Option share() {
        return Option.choice(
                "missing",
                List.of("half", "all"),
                "A person has a score with at least half of a scale's items answered, or with"
                        + " all.");
    }

    static Option level() {
        return Option.number("confidence", .95, "Of the intervals, between 0 and 1.");
    }

    static double level(Request request) {
        double level = request.number("confidence");
        if (!(level > 0 && level < 1)) {
            throw new BadSpecification("options.confidence", "Give a number between 0 and 1.");
        }
        return level;
    }

    static @Nullable Interval range(Request request) {
        boolean low = !request.text("minimum").isEmpty();
        boolean high = !request.text("maximum").isEmpty();
        if (!low && !high && request.list("reversed").isEmpty()) {
            return null;
        }
        if (!low || !high) {
            throw new BadSpecification(
                    low ? "options.maximum" : "options.minimum",
                    "Give both the lowest and the highest answer.");
        }
        if (!(request.number("minimum") < request.number("maximum"))) {
            throw new BadSpecification("options.maximum", "Give a number above the minimum.");
        }
        return new Interval(request.number("minimum"), request.number("maximum"));
    }

    /// The scale of one role, its rule from the options `missing` and `least-answered`.
    static Scale scale(Request request, String role, String name) {
        int items = request.names(role).size();
        int asked = request.whole("least-answered");
        if (asked < 0 || asked > items) {
            throw new BadSpecification(
                    "options.least-answered",
                    "Give 0 to %d, the number of items.".formatted(items));
        }
        int least = asked == 0 ? MissingRule.half(items) : asked;
        MissingRule rule =
                switch (request.text("missing")) {
                    case "complete" -> MissingRule.complete();
                    case "person-mean" -> MissingRule.personMean(least);
                    default -> MissingRule.pairwise(least);
                };
        checkReversed(request, List.of(role));
        return scale(request, role, name, rule);
    }

    /// The scale of one role among several; the rule from the option `missing` as in [#share].
    static Scale part(Request request, String role) {
        int items = request.names(role).size();
        MissingRule rule =
                request.text("missing").equals("all")
                        ? MissingRule.complete()
                        : MissingRule.pairwise(MissingRule.half(items));
        return scale(request, role, role, rule);
    }

    static Scale scale(Request request, String role, String name, MissingRule rule) {
        List<String> items = request.names(role);
        List<String> distinct = items.stream().distinct().toList();
        if (distinct.size() < items.size()) {
            throw new BadSpecification("columns." + role, "Name each item once.");
        }
        List<String> reversed =
                request.list("reversed").stream().filter(items::contains).distinct().toList();
        return Scale.of(name, items, reversed, range(request), rule);
    }

    static void checkReversed(Request request, List<String> roles) {
        for (String column : request.list("reversed")) {
            if (roles.stream().noneMatch(role -> request.names(role).contains(column))) {
                throw new BadSpecification(
                        "options.reversed", "%s is not among the items.".formatted(column));
            }
        }
    }

    /// Lines of R that leave the items, reversed ones turned, in a data frame.
    static String items(String frame, Scale scale) {
        List<String> all = scale.items().stream().map(i -> i.column()).toList();
        List<String> reversed =
                scale.items().stream().filter(i -> i.reversed()).map(i -> i.column()).toList();
        Interval range = scale.range();
        String turned =
                reversed.isEmpty() || range == null
                        ? ""
                        : "%s[, %s] <- %s - %s[, %s]\n"
                                .formatted(
                                        frame,
                                        RScript.texts(reversed),
                                        range.lower() + range.upper(),
                                        frame,
                                        RScript.texts(reversed));
        return "%s <- d[, %s, drop = FALSE]\n".formatted(frame, RScript.texts(all)) + turned;
    }

    /// A line of R with each person's mean answer by the scale's rule.
    static String means(String name, String frame, Scale scale) {
        int least = least(scale);
        return "%s <- ifelse(rowSums(!is.na(%s)) >= %d, rowMeans(%s, na.rm = TRUE), NA)\n"
                .formatted(name, frame, least, frame);
    }

    private static int least(Scale scale) {
        return scale.missing().kind() == MissingRule.Kind.COMPLETE
                ? scale.size()
                : scale.missing().leastAnswered();
    }

    /// A list of texts as JSON.
    static String json(List<String> names) {
        return names.stream().collect(Collectors.joining("\", \"", "[\"", "\"]"));
    }

    /// A cell: empty where there is nothing.
    static Object cell(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
