package no.helhet.statistics.analysis;

import no.helhet.statistics.Complete;
import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.area.OaxacaModel;
import no.helhet.statistics.area.OaxacaOptions;
import no.helhet.statistics.area.OaxacaReference;
import no.helhet.statistics.area.OaxacaSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What both decompositions ask for, and the model made of it.
final class OaxacaRequest {
    static final List<Role> ROLES =
            List.of(
                    Role.one("outcome", Role.Kind.NUMBERS, "What the groups differ in."),
                    Role.one("group", Role.Kind.GROUPS, "The two groups, such as offices."),
                    Role.some(
                            "predictors",
                            Role.Kind.NUMBERS,
                            0,
                            "Numbers that the groups may differ in."),
                    Role.some(
                            "factors",
                            Role.Kind.GROUPS,
                            0,
                            "Groups of persons that the groups may differ in; levels of a factor"
                                    + " are read together."),
                    Role.optional("weights", Role.Kind.NUMBERS, "Survey weights, 0 or more."));

    static final List<Option> OPTIONS =
            List.of(
                    Option.text(
                            "first",
                            "",
                            "The group whose mean is taken less the other's; the first in order"
                                    + " when left out."),
                    Option.choice(
                            "reference",
                            List.of(
                                    "pooled-with-group",
                                    "pooled",
                                    "first",
                                    "second",
                                    "half",
                                    "share"),
                            "Whose coefficients value the composition where parts are shown by"
                                    + " column; the sums are shown for all."),
                    Option.yesNo(
                            "normalise",
                            true,
                            "Whether levels of a factor are measured against the mean of its"
                                    + " levels, so that parts do not depend on which level is left"
                                    + " out."),
                    Option.yesNo(
                            "robust",
                            false,
                            "Whether errors allow for uneven spread; with weights they always do."),
                    Option.list(
                            "together",
                            "Sets of predictors that are read together, each as"
                                    + " `name: column, column`."),
                    Option.number("confidence", 0.95, "How much of the time the intervals hold."));

    private OaxacaRequest() {}

    static OaxacaOptions options(Request request) {
        double confidence = request.number("confidence");
        if (!(confidence > 0 && confidence < 1)) {
            throw new BadSpecification(
                    "options.confidence", "Give a number between 0 and 1, such as 0.95.");
        }
        return new OaxacaOptions(confidence, request.yes("normalise"), request.yes("robust"));
    }

    static OaxacaReference reference(Request request) {
        return OaxacaReference.valueOf(
                request.text("reference").toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static Fit<OaxacaModel> model(Request request) {
        Numbers outcome = request.numbers("outcome");
        Groups group = request.groups("group");
        var predictors = request.allNumbers("predictors");
        var factors = request.allGroups("factors");
        var weights = request.optionalNumbers("weights");
        if (predictors.isEmpty() && factors.isEmpty()) {
            throw new BadSpecification(
                    "columns.predictors", "Name at least one column here or among the factors.");
        }
        check(request);
        var numbers = new ArrayList<>(predictors);
        numbers.add(outcome);
        weights.ifPresent(numbers::add);
        var groups = new ArrayList<>(factors);
        groups.add(group);
        return Complete.of(outcome.size(), numbers, groups)
                .map(
                        complete -> {
                            int[] rows = complete.rows();
                            var design = Design.builder(rows.length).intercept();
                            predictors.forEach(p -> design.numeric(p.keep(rows)));
                            var sets = new ArrayList<>(together(request));
                            for (Groups factor : factors) {
                                Groups kept = factor.keep(rows);
                                design.factor(kept, null);
                                set(kept, sets);
                            }
                            Groups kept = group.keep(rows);
                            var model =
                                    OaxacaModel.of(
                                                    outcome.keep(rows),
                                                    kept,
                                                    first(request, kept),
                                                    design.build())
                                            .with(sets);
                            return weights.map(w -> model.weighted(w.keep(rows))).orElse(model);
                        });
    }

    private static void set(Groups factor, List<OaxacaSet> sets) {
        if (factor.count() > 1) {
            sets.add(
                    OaxacaSet.factor(
                            factor.name(),
                            factor.levels().stream().skip(1).map(l -> factor.name() + l).toList(),
                            factor.name() + factor.level(0)));
        }
    }

    private static void check(Request request) {
        var used = new ArrayList<String>();
        for (String role : List.of("outcome", "group", "predictors", "factors", "weights")) {
            for (String name : request.names(role)) {
                if (used.contains(name)) {
                    throw new BadSpecification(
                            "columns." + role,
                            "%s is named twice. Name each column once.".formatted(name));
                }
                used.add(name);
            }
        }
    }

    private static List<OaxacaSet> together(Request request) {
        var sets = new ArrayList<OaxacaSet>();
        for (String text : request.list("together")) {
            int at = text.indexOf(':');
            var columns =
                    Arrays.stream(text.substring(at + 1).split(","))
                            .map(String::trim)
                            .filter(c -> !c.isEmpty())
                            .toList();
            if (at < 1 || !request.names("predictors").containsAll(columns) || columns.isEmpty()) {
                throw new BadSpecification(
                        "options.together",
                        "Write a name, a colon and predictors, such as experience: years,"
                                + " years_squared.");
            }
            sets.add(OaxacaSet.together(text.substring(0, at).trim(), columns));
        }
        if (sets.stream().flatMap(s -> s.columns().stream()).distinct().count()
                < sets.stream().mapToLong(s -> s.columns().size()).sum()) {
            throw new BadSpecification(
                    "options.together", "Name each predictor in one set at most.");
        }
        return sets;
    }

    private static String first(Request request, Groups groups) {
        String first = request.text("first");
        if (!first.isEmpty() && !groups.levels().contains(first)) {
            throw new BadSpecification(
                    "options.first",
                    "There is no group %s. There are %s."
                            .formatted(first, String.join(", ", groups.levels())));
        }
        return first.isEmpty() ? groups.level(0) : first;
    }
}
