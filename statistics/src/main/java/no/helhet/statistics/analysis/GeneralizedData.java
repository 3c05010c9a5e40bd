package no.helhet.statistics.analysis;

import no.helhet.statistics.Complete;
import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Frame;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;
import no.helhet.statistics.regression.GlmFamily;
import no.helhet.statistics.regression.GlmResponse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What a generalized linear model is asked of: the complete rows, the outcome and the columns.
///
/// @param rows used, with all columns
record GeneralizedData(Request request, Frame rows, GlmResponse response, Design design) {
    static final String LOGISTIC = "logistic";
    static final String POISSON = "poisson";

    static List<Role> roles() {
        return List.of(
                Role.one(
                        "outcome",
                        Role.Kind.NUMBERS,
                        "0 or 1 for each row, successes out of trials, or a number of events."),
                Role.optional(
                        "trials",
                        Role.Kind.NUMBERS,
                        "Out of how many, when a row is a group (logistic)."),
                Role.optional(
                        "exposure",
                        Role.Kind.NUMBERS,
                        "Persons or person-years that the events are of (poisson)."),
                Role.some(
                        "predictors",
                        Role.Kind.ANY,
                        0,
                        "Numbers as they are; texts as categories against the first."),
                Role.some(
                        "factors",
                        Role.Kind.GROUPS,
                        0,
                        "Categories against the first, also when they are numbers."));
    }

    static Option family() {
        return Option.choice(
                "family",
                List.of(LOGISTIC, POISSON),
                "logistic for yes and no or shares, poisson for numbers of events.");
    }

    static Option confidence() {
        return Option.number("confidence", .95, "Of the intervals, between 0 and 1.");
    }

    static double confidence(Request request) {
        double confidence = request.number("confidence");
        if (!(confidence > 0 && confidence < 1)) {
            throw new BadSpecification(
                    "options.confidence", "Give a number between 0 and 1, such as 0.95.");
        }
        return confidence;
    }

    static boolean isPoisson(Request request) {
        return request.text("family").equals(POISSON);
    }

    /// @param more roles of groups beside the factors
    /// @param slopes a role of numbers beside the predictors; empty for none
    static Fit<GeneralizedData> of(Request request, String more, String slopes) {
        if (isPoisson(request) && request.optionalNumbers("trials").isPresent()) {
            throw new BadSpecification(
                    "columns.trials", "Events have an exposure, not trials. Choose logistic.");
        }
        if (!isPoisson(request) && request.optionalNumbers("exposure").isPresent()) {
            throw new BadSpecification(
                    "columns.exposure", "Shares have trials, not an exposure. Choose poisson.");
        }
        once(
                request,
                "predictors",
                Stream.of("predictors", "factors")
                        .flatMap(role -> request.names(role).stream())
                        .toList());
        for (String role : Stream.of(more, slopes).filter(r -> !r.isEmpty()).toList()) {
            once(request, role, request.names(role));
        }
        var numbers = new ArrayList<Numbers>();
        var groups = new ArrayList<Groups>();
        for (String role : List.of("outcome", "trials", "exposure")) {
            request.optionalNumbers(role).ifPresent(numbers::add);
        }
        for (String name : request.names("predictors")) {
            if (request.data().isNumeric(name)) {
                numbers.add(request.data().numbers(name));
            } else {
                groups.add(request.data().groups(name));
            }
        }
        groups.addAll(request.allGroups("factors"));
        if (!more.isEmpty()) {
            groups.addAll(request.allGroups(more));
        }
        if (!slopes.isEmpty()) {
            numbers.addAll(request.allNumbers(slopes));
        }
        return Complete.of(request.data().rows(), numbers, groups)
                .then(complete -> of(request, request.data().keep(complete.rows())));
    }

    private static Fit<GeneralizedData> of(Request request, Frame rows) {
        var warnings = new ArrayList<Warning>();
        References.check(request, factors(request, rows).stream().map(Groups::name).toList());
        for (Groups factor : factors(request, rows)) {
            if (factor.count() < 2) {
                return Fit.notEstimable(
                        Warning.Kind.CONSTANT,
                        factor.name(),
                        "All rows are of one category.",
                        "Leave the column out: it can explain nothing.");
            }
            long alone = Arrays.stream(factor.sizes()).filter(size -> size == 1).count();
            if (alone > 0) {
                warnings.add(
                        new Warning(
                                Warning.Kind.SMALL_GROUPS,
                                factor.name(),
                                "%d of %d categories have a single row."
                                        .formatted(alone, factor.count()),
                                "Put categories together, or let them be random effects."));
            }
        }
        var builder = Design.builder(rows.rows()).intercept();
        for (String name : request.names("predictors")) {
            if (rows.isNumeric(name)) {
                builder.numeric(rows.numbers(name));
            } else {
                builder.factor(rows.groups(name), References.of(request, rows.groups(name)));
            }
        }
        for (String name : request.names("factors")) {
            builder.factor(rows.groups(name), References.of(request, rows.groups(name)));
        }
        var design = builder.build();
        return response(request, rows)
                .map(response -> new GeneralizedData(request, rows, response, design))
                .with(warnings);
    }

    private static List<Groups> factors(Request request, Frame rows) {
        return Stream.concat(
                        request.names("predictors").stream().filter(n -> !rows.isNumeric(n)),
                        request.names("factors").stream())
                .map(rows::groups)
                .toList();
    }

    /// @throws BadSpecification when a column is named twice where once makes sense
    private static void once(Request request, String field, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (names.indexOf(names.get(i)) != i) {
                throw new BadSpecification(
                        "columns." + field, "%s is named twice.".formatted(names.get(i)));
            }
        }
        if (names.contains(request.names("outcome").getFirst())) {
            throw new BadSpecification(
                    "columns." + field,
                    "%s is the outcome.".formatted(request.names("outcome").getFirst()));
        }
    }

    private static Fit<GlmResponse> response(Request request, Frame rows) {
        var outcome = rows.numbers(request.names("outcome").getFirst());
        if (isPoisson(request)) {
            var events = GlmResponse.poisson(outcome);
            return request.names("exposure").isEmpty()
                    ? events
                    : events.then(
                            r -> r.exposedTo(rows.numbers(request.names("exposure").getFirst())));
        }
        return request.names("trials").isEmpty()
                ? GlmResponse.binary(outcome)
                : GlmResponse.binomial(outcome, rows.numbers(request.names("trials").getFirst()));
    }

    /// Odds ratio or rate ratio.
    String ratio() {
        return response.family() == GlmFamily.POISSON ? "rate ratio" : "odds ratio";
    }

    /// Lines that make the factors of R.
    String rFactors() {
        var lines = new StringBuilder();
        for (Groups factor : factors(request, rows)) {
            lines.append(
                    "d$%1$s <- factor(d$%1$s, levels = %2$s)\n"
                            .formatted(
                                    RScript.name(factor.name()),
                                    RScript.texts(References.ordered(request, factor))));
        }
        return lines.toString();
    }

    /// The formula in R.
    ///
    /// @param random terms such as `(1 | office)`
    String rFormula(List<String> random) {
        String outcome = RScript.name(response.name());
        if (!request.names("trials").isEmpty()) {
            outcome =
                    "cbind(%s, %s - %s)"
                            .formatted(
                                    outcome,
                                    RScript.name(request.names("trials").getFirst()),
                                    outcome);
        }
        var terms = new ArrayList<String>();
        for (String role : List.of("predictors", "factors")) {
            request.names(role).forEach(name -> terms.add(RScript.name(name)));
        }
        request.names("exposure").forEach(n -> terms.add("offset(log(" + RScript.name(n) + "))"));
        if (terms.isEmpty()) {
            terms.add("1");
        }
        terms.addAll(random);
        return RScript.formula(outcome, terms);
    }

    String rFamily() {
        return isPoisson(request) ? "poisson" : "binomial";
    }
}
