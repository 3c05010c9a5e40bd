package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Progress;
import no.helhet.statistics.survey.SurveyMean;

import java.util.List;

/// The mean of a population, from a survey of it.
final class SurveyMeanMethod implements Method {
    private static final String OUTCOME = "outcome";

    @Override
    public String name() {
        return "survey-mean";
    }

    @Override
    public String title() {
        return "Mean of a population from a survey";
    }

    @Override
    public String purpose() {
        return "The mean of a population and of its parts when people were drawn by"
                + " strata or clusters, or stand for unequal numbers. Assumes that clusters"
                + " were drawn independently within strata; those who did not answer are"
                + " not in it.";
    }

    @Override
    public String source() {
        return "Särndal, Swensson & Wretman 1992, Model Assisted Survey Sampling, result"
                + " 5.7.1; Binder 1983, International Statistical Review 51:279; Lumley"
                + " 2004, Journal of Statistical Software 9(8)";
    }

    @Override
    public List<Role> roles() {
        return SurveyQuestion.roles(Role.one(OUTCOME, Role.Kind.NUMBERS, "What the mean is of."));
    }

    @Override
    public List<Option> options() {
        return SurveyQuestion.options();
    }

    @Override
    public Verified verified() {
        return Verified.by("r/survey-means.json");
    }

    @Override
    public String example() {
        return """
        {
          "method": "survey-mean",
          "columns": {
            "outcome": ["ventedager"], "weights": ["vekt"], "strata": ["region"],
            "clusters": ["kontor"], "population": ["kontorer"], "parts": ["alder"]
          }
        }
        """;
    }

    @Override
    public String exampleData() {
        return InventedSurvey.people();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        Numbers outcome = request.numbers(OUTCOME);
        return SurveyQuestion.ask(
                        request,
                        "Mean of %s".formatted(outcome.name()),
                        (design, part, level) -> SurveyMean.of(design, outcome, part, level))
                .map(
                        answer ->
                                new Analysis(
                                        answer,
                                        SurveyTables.of(
                                                answer,
                                                "Parts whose intervals overlap may still differ. A"
                                                    + " part with few clusters has few degrees of"
                                                    + " freedom, and an unsure interval."),
                                        SurveyScript.of(request, script(request), OUTCOME)));
    }

    private static String script(Request request) {
        return """
          m <- svymean(~%s, part, na.rm = TRUE, deff = "replace")
          cat("design effect", format(as.vector(deff(m)), digits = 10), "\\n")
          ci <- confint(m, level = %s, df = df)
        """
                .formatted(
                        RScript.name(request.names(OUTCOME).getFirst()), ShareRoles.level(request));
    }
}
