package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Progress;
import no.helhet.statistics.survey.SurveyRatio;

import java.util.List;

/// One total over another, from a survey.
final class SurveyRatioMethod implements Method {
    private static final String NUMERATOR = "numerator";
    private static final String DENOMINATOR = "denominator";

    @Override
    public String name() {
        return "survey-ratio";
    }

    @Override
    public String title() {
        return "Ratio of two totals from a survey";
    }

    @Override
    public String purpose() {
        return "One total over another in a population and its parts, such as days"
                + " waited for each member of a household, when people were drawn by strata"
                + " or clusters. Not the mean of each person's own ratio. Assumes a"
                + " denominator whose total is well away from nothing.";
    }

    @Override
    public String source() {
        return "Särndal, Swensson & Wretman 1992, Model Assisted Survey Sampling,"
                + " section 5.6; Binder 1983, International Statistical Review 51:279;"
                + " Lumley 2004, Journal of Statistical Software 9(8)";
    }

    @Override
    public List<Role> roles() {
        return SurveyQuestion.roles(
                Role.one(NUMERATOR, Role.Kind.NUMBERS, "What is above the line."),
                Role.one(DENOMINATOR, Role.Kind.NUMBERS, "What is below it."));
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
          "method": "survey-ratio",
          "columns": {
            "numerator": ["ventedager"], "denominator": ["husstand"], "weights": ["vekt"],
            "strata": ["region"], "clusters": ["kontor"]
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
        Numbers numerator = request.numbers(NUMERATOR);
        Numbers denominator = request.numbers(DENOMINATOR);
        return SurveyQuestion.ask(
                        request,
                        "%s over %s".formatted(numerator.name(), denominator.name()),
                        (design, part, level) ->
                                SurveyRatio.of(design, numerator, denominator, part, level))
                .map(
                        answer ->
                                new Analysis(
                                        answer,
                                        SurveyTables.of(
                                                answer,
                                                "The total above over the total below: large"
                                                        + " households count for more than small"
                                                        + " ones."),
                                        SurveyScript.of(
                                                request, script(request), NUMERATOR, DENOMINATOR)));
    }

    private static String script(Request request) {
        return """
          m <- svyratio(~%s, ~%s, part, na.rm = TRUE)
          ci <- confint(m, level = %s, df = df)
        """
                .formatted(
                        RScript.name(request.names(NUMERATOR).getFirst()),
                        RScript.name(request.names(DENOMINATOR).getFirst()),
                        ShareRoles.level(request));
    }
}
