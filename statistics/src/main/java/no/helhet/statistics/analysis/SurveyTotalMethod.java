package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Progress;
import no.helhet.statistics.survey.SurveyTotal;

import java.util.List;

/// The sum over a population, from a survey of it.
final class SurveyTotalMethod implements Method {
    private static final String OUTCOME = "outcome";

    @Override
    public String name() {
        return "survey-total";
    }

    @Override
    public String title() {
        return "Total of a population from a survey";
    }

    @Override
    public String purpose() {
        return "The sum of something over a population and its parts, such as the number"
                + " of people with a need, when people were drawn by strata or clusters."
                + " Assumes weights that say how many people each row stands for; those who"
                + " did not answer count as nothing.";
    }

    @Override
    public String source() {
        return "Särndal, Swensson & Wretman 1992, Model Assisted Survey Sampling,"
                + " section 2.8; Binder 1983, International Statistical Review 51:279;"
                + " Lumley 2004, Journal of Statistical Software 9(8)";
    }

    @Override
    public List<Role> roles() {
        return SurveyQuestion.roles(
                Role.one(
                        OUTCOME,
                        Role.Kind.NUMBERS,
                        "What is summed; 1 for each who has something counts them."));
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
          "method": "survey-total",
          "columns": {
            "outcome": ["i_arbeid"], "weights": ["vekt"], "strata": ["region"],
            "clusters": ["kontor"],
            "post-stratum": ["alder"], "parts": ["region"]
          },
          "options": {"known": ["under 30=310", "30 til 49=420", "50 og over=390"]}
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
                        "Total of %s".formatted(outcome.name()),
                        (design, part, level) -> SurveyTotal.of(design, outcome, part, level))
                .map(
                        answer ->
                                new Analysis(
                                        answer,
                                        SurveyTables.of(
                                                answer,
                                                "A total is no better than its weights: when they"
                                                        + " are scaled to the sample, it is the"
                                                        + " sample's. Rows without a value count as"
                                                        + " nothing."),
                                        SurveyScript.of(request, script(request), OUTCOME)));
    }

    private static String script(Request request) {
        return """
          m <- svytotal(~%s, part, na.rm = TRUE, deff = "replace")
          cat("design effect", format(as.vector(deff(m)), digits = 10), "\\n")
          ci <- confint(m, level = %s, df = df)
        """
                .formatted(
                        RScript.name(request.names(OUTCOME).getFirst()), ShareRoles.level(request));
    }
}
