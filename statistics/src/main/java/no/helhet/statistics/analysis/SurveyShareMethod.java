package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Progress;
import no.helhet.statistics.survey.SurveyShare;

import java.util.List;

/// A share of a population, from a survey of it.
final class SurveyShareMethod implements Method {
    private static final String YES = "yes";

    @Override
    public String name() {
        return "survey-share";
    }

    @Override
    public String title() {
        return "Share of a population from a survey";
    }

    @Override
    public String purpose() {
        return "The share of a population and of its parts that said yes, when people"
                + " were drawn by strata or clusters, or stand for unequal numbers; the"
                + " interval is on the logit scale and stays within 0 and 1. Assumes that"
                + " clusters were drawn independently within strata.";
    }

    @Override
    public String source() {
        return "Binder 1983, International Statistical Review 51:279; Korn & Graubard"
                + " 1998, Survey Methodology 24:193; Lumley 2004, Journal of Statistical"
                + " Software 9(8)";
    }

    @Override
    public List<Role> roles() {
        return SurveyQuestion.roles(Role.one(YES, Role.Kind.NUMBERS, "1 for yes and 0 for no."));
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
          "method": "survey-share",
          "columns": {
            "yes": ["i_arbeid"], "weights": ["vekt"], "strata": ["region"],
            "clusters": ["kontor"], "parts": ["alder"]
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
        Numbers yes = request.numbers(YES);
        return SurveyQuestion.ask(
                        request,
                        "Share of %s".formatted(yes.name()),
                        (design, part, level) -> SurveyShare.of(design, yes, part, level))
                .map(
                        answer ->
                                new Analysis(
                                        answer,
                                        SurveyTables.of(
                                                answer,
                                                "Parts whose intervals overlap may still differ."
                                                        + " When nobody or everybody said yes, the"
                                                        + " interval knows of weights alone."),
                                        SurveyScript.of(request, script(request), YES)));
    }

    private static String script(Request request) {
        return """
          m <- svyciprop(~%1$s, part, method = "logit", level = %2$s, df = df, na.rm = TRUE)
          ci <- attr(m, "ci")
          e <- svymean(~%1$s, part, na.rm = TRUE, deff = "replace")
          cat("design effect", format(as.vector(deff(e)), digits = 10), "\\n")
        """
                .formatted(RScript.name(request.names(YES).getFirst()), ShareRoles.level(request));
    }
}
