package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;
import no.helhet.statistics.survey.Domain;
import no.helhet.statistics.survey.EffectiveSample;
import no.helhet.statistics.survey.LonelyStratum;
import no.helhet.statistics.survey.SurveyDesign;
import no.helhet.statistics.survey.SurveyEstimate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What the methods on surveys ask alike: how people were drawn, and who the answer is about.
final class SurveyQuestion {
    static final String WEIGHTS = "weights";
    static final String STRATA = "strata";
    static final String CLUSTERS = "clusters";
    static final String POPULATION = "population";
    static final String POST_STRATUM = "post-stratum";
    static final String PARTS = "parts";

    private SurveyQuestion() {}

    /// One estimate from a design.
    @FunctionalInterface
    interface Estimator {
        Fit<SurveyEstimate> of(SurveyDesign design, Domain domain, double level);
    }

    /// @param outcomes those of the method, which come first
    static List<Role> roles(Role... outcomes) {
        return Stream.concat(
                        Arrays.stream(outcomes),
                        Stream.of(
                                Role.optional(
                                        WEIGHTS,
                                        Role.Kind.NUMBERS,
                                        "How many people each row stands for; one when left out."),
                                Role.optional(
                                        STRATA,
                                        Role.Kind.GROUPS,
                                        "Within what people or clusters were drawn."),
                                Role.optional(
                                        CLUSTERS,
                                        Role.Kind.GROUPS,
                                        "What was drawn first, such as the office; each person when"
                                                + " left out."),
                                Role.optional(
                                        POPULATION,
                                        Role.Kind.NUMBERS,
                                        "How many clusters there are in the row's stratum, drawn or"
                                                + " not; left out, they count as drawn with"
                                                + " replacement."),
                                Role.optional(
                                        POST_STRATUM,
                                        Role.Kind.GROUPS,
                                        "Groups whose numbers in the population are known: see the"
                                                + " option known."),
                                Role.optional(
                                        PARTS,
                                        Role.Kind.GROUPS,
                                        "An answer for each of these parts of the population"
                                                + " too.")))
                .toList();
    }

    static List<Option> options() {
        return List.of(
                Option.list(
                        "known",
                        "The population's number in each post-stratum, such as \"under 30=1200\"."),
                Option.choice(
                        "lonely",
                        List.of("fail", "adjust", "certainty", "average"),
                        "What a stratum with a single cluster adds to the error: no answer; its"
                                + " distance from the mean of all; nothing; as much as the other"
                                + " strata."),
                ShareRoles.level());
    }

    /// Estimates for all and for each part. A part without an answer is said.
    ///
    /// @param measure as a table's title has it
    static Fit<SurveyAnswer> ask(Request request, String measure, Estimator estimator) {
        double level = ShareRoles.level(request);
        var infinite = ShareRoles.infinite(request, STRATA, CLUSTERS, POST_STRATUM, PARTS);
        if (infinite.isPresent()) {
            return new NotEstimable<>(infinite.get());
        }
        return design(request).then(design -> answer(request, measure, estimator, design, level));
    }

    private static Fit<SurveyAnswer> answer(
            Request request,
            String measure,
            Estimator estimator,
            SurveyDesign design,
            double level) {
        var said = new LinkedHashSet<Warning>();
        @Nullable EffectiveSample weights =
                request.optionalNumbers(WEIGHTS)
                        .map(column -> ShareRoles.part(EffectiveSample.of(column), said))
                        .orElse(null);
        Fit<SurveyEstimate> whole = estimator.of(design, Domain.all(design.rows()), level);
        said.addAll(whole.warnings());
        return whole.then(
                all -> {
                    var estimates = new ArrayList<SurveyEstimate>();
                    estimates.add(all);
                    request.optionalGroups(PARTS)
                            .ifPresent(
                                    parts ->
                                            parts(
                                                    estimator, design, parts, level, estimates,
                                                    said));
                    return Fit.of(
                            new SurveyAnswer(
                                    measure,
                                    design.clusters(),
                                    design.strata(),
                                    weights,
                                    List.copyOf(estimates)),
                            List.copyOf(said));
                });
    }

    private static void parts(
            Estimator estimator,
            SurveyDesign design,
            Groups parts,
            double level,
            List<SurveyEstimate> estimates,
            LinkedHashSet<Warning> said) {
        int missing = 0;
        for (int i = 0; i < parts.size(); i++) {
            missing += parts.isMissing(i) ? 1 : 0;
        }
        if (missing > 0) {
            said.add(
                    new Warning(
                            Warning.Kind.MISSING,
                            parts.name(),
                            "%d of %d rows belong to no part; they count for all alone."
                                    .formatted(missing, parts.size()),
                            "Find out where they belong."));
        }
        for (int part = 0; part < parts.count(); part++) {
            var own = new ArrayList<Warning>();
            var estimate =
                    ShareRoles.part(estimator.of(design, Domain.of(parts, part), level), own);
            // Who has no value was said of all
            own.stream().filter(w -> w.kind() != Warning.Kind.MISSING).forEach(said::add);
            if (estimate != null) {
                estimates.add(estimate);
            }
        }
    }

    private static Fit<SurveyDesign> design(Request request) {
        var given = request.optionalNumbers(WEIGHTS);
        if (given.isEmpty() && !request.names(POPULATION).isEmpty()) {
            throw new BadSpecification(
                    "columns." + WEIGHTS,
                    "Name the column of weights: with a population's numbers, rows do not count"
                            + " alike.");
        }
        Numbers weights = given.orElseGet(() -> Numbers.constant("", 1, request.data().rows()));
        var builder = SurveyDesign.builder(weights).lonely(lonely(request));
        request.optionalGroups(STRATA).ifPresent(builder::strata);
        request.optionalGroups(CLUSTERS).ifPresent(builder::clusters);
        request.optionalNumbers(POPULATION).ifPresent(builder::population);
        Map<String, Double> known = known(request);
        request.optionalGroups(POST_STRATUM).ifPresent(g -> builder.postStratify(g, known));
        boolean alike = given.isPresent() || request.names(STRATA).isEmpty() || !known.isEmpty();
        return builder.build()
                .with(
                        alike
                                ? List.of()
                                : List.of(
                                        new Warning(
                                                Warning.Kind.WEIGHTS,
                                                request.names(STRATA).getFirst(),
                                                "No weights are given: every row counts alike,"
                                                        + " whatever its stratum.",
                                                "Give weights if strata were drawn unequally.")));
    }

    static LonelyStratum lonely(Request request) {
        return LonelyStratum.valueOf(request.text("lonely").toUpperCase(Locale.ROOT));
    }

    /// The known numbers by level.
    ///
    /// @throws BadSpecification when one is not `level=number`, or the role or option is wanting
    static Map<String, Double> known(Request request) {
        List<String> given = request.list("known");
        if (given.isEmpty() != request.names(POST_STRATUM).isEmpty()) {
            throw new BadSpecification(
                    given.isEmpty() ? "options.known" : "columns." + POST_STRATUM,
                    "Post-strata need both the column and the known numbers.");
        }
        var known = new LinkedHashMap<String, Double>();
        for (String text : given) {
            int sign = text.lastIndexOf('=');
            double number = sign < 1 ? Double.NaN : number(text.substring(sign + 1));
            if (!(number > 0) || Double.isInfinite(number)) {
                throw new BadSpecification(
                        "options.known",
                        "Write level=number, such as under 30=1200, not %s.".formatted(text));
            }
            if (known.put(text.substring(0, sign), number) != null) {
                throw new BadSpecification(
                        "options.known", "Name %s once.".formatted(text.substring(0, sign)));
            }
        }
        return known;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
