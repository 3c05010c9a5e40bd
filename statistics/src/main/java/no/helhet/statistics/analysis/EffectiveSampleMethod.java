package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.survey.EffectiveSample;

import java.util.List;

/// What weights cost.
final class EffectiveSampleMethod implements Method {
    private static final String WEIGHTS = "weights";

    @Override
    public String name() {
        return "effective-sample";
    }

    @Override
    public String title() {
        return "How many equally weighted answers the weighted ones are worth";
    }

    @Override
    public String purpose() {
        return "Kish's effective number of answers: what unequal weights cost when they have"
                + " nothing to do with what is measured. Strata and clusters are not in it: see"
                + " the design effect of survey-mean.";
    }

    @Override
    public String source() {
        return "Kish 1965, Survey Sampling, section 11.7";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.one(WEIGHTS, Role.Kind.NUMBERS, "How many people each row stands for."));
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public Verified verified() {
        return Verified.by("r/survey-means.json");
    }

    @Override
    public String example() {
        return """
        {"method": "effective-sample", "columns": {"weights": ["vekt"]}, "options": {}}
        """;
    }

    @Override
    public String exampleData() {
        return InventedSurvey.people();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        return EffectiveSample.of(request.numbers(WEIGHTS))
                .map(result -> new Analysis(result, List.of(table(result)), script(request)));
    }

    private static Table table(EffectiveSample e) {
        return new Table(
                "Weights",
                List.of("measure", "value"),
                List.of(
                        List.of("rows with a weight", e.rows()),
                        List.of("sum of weights", e.sum()),
                        List.of("effective number", e.effective()),
                        List.of("effect of weighting", e.weightingEffect()),
                        List.of("largest weight's share", e.largestShare())),
                "An effect of 1.5 says that errors are about as if a third fewer had answered. It"
                        + " does not say whether the weights are right.");
    }

    private static String script(Request request) {
        return """
        w <- %s
        w <- w[!is.na(w) & w > 0]
        print(c(rows = length(w), sum = sum(w), effective = sum(w)^2 / sum(w^2),
          effect = length(w) * sum(w^2) / sum(w)^2, largest = max(w) / sum(w)), digits = 10)
        """
                .formatted(ShareRoles.column(request, WEIGHTS));
    }
}
