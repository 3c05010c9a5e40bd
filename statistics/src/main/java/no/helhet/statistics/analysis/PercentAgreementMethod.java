package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.agreement.PercentAgreement;

import java.util.ArrayList;
import java.util.List;

/// [PercentAgreement] for the command and pages.
final class PercentAgreementMethod implements Method {
    @Override
    public String name() {
        return "percent-agreement";
    }

    @Override
    public String title() {
        return "Percent agreement";
    }

    @Override
    public String purpose() {
        return "The share of units on which raters say the same, or nearly. It does not take out"
                + " what chance alone would give: read it beside a kappa or alpha.";
    }

    @Override
    public String source() {
        return "Definition; all at once as agree in R's irr 0.84.1, two at a time as the observed"
                + " agreement of Fleiss 1971.";
    }

    @Override
    public List<Role> roles() {
        return RatingColumns.ROLES;
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.number("tolerance", 0, "How far apart ratings may be and still agree."));
    }

    @Override
    public Verified verified() {
        return Verified.by("e02_anxiety_weighted", "e01_fleiss_diagnoses", "r/ag.json");
    }

    @Override
    public String example() {
        return """
        {"method": "percent-agreement",
         "columns": {"raters": ["kari", "ola", "amina"]},
         "options": {"tolerance": 1}}\
        """;
    }

    @Override
    public String exampleData() {
        return AgreementExample.needs();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        double tolerance = request.number("tolerance");
        if (tolerance < 0) {
            throw new BadSpecification("options.tolerance", "Give 0 or more.");
        }
        return RatingColumns.read(request)
                .then(ratings -> PercentAgreement.fit(ratings, tolerance))
                .map(result -> analysis(request, result));
    }

    private static Analysis analysis(Request request, PercentAgreement result) {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("all at once", result.units(), RatingColumns.cell(result.share())));
        rows.add(List.of("two at a time", result.pairable(), result.pairShare()));
        for (var pair : result.pairs()) {
            rows.add(List.of(pair.first() + " and " + pair.second(), pair.units(), pair.share()));
        }
        return new Analysis(
                result,
                List.of(
                        new Table(
                                "Share of units on which raters agree",
                                List.of("raters", "units", "share"),
                                rows,
                                "All at once counts units that every rater rated, two at a time"
                                        + " every unit with two ratings. Chance alone gives some"
                                        + " agreement, and much when one level is common.")),
                script(request, result.tolerance()));
    }

    private static String script(Request request, double tolerance) {
        String agree = tolerance > 0 ? "diff(range(z)) <= " + tolerance : "length(unique(z)) == 1";
        return RatingColumns.matrix(request)
                + "agree <- function(z) %s\n".formatted(agree)
                + """
                mean(apply(m[complete.cases(m), , drop = FALSE], 1, agree))
                mean(apply(m, 1, function(z) {
                  z <- z[!is.na(z)]
                  if (length(z) < 2) NA else mean(combn(length(z), 2, function(i) agree(z[i])))
                }), na.rm = TRUE)
                """;
    }
}
