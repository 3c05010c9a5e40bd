package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.agreement.IntraclassCorrelation;

import java.util.ArrayList;
import java.util.List;

/// [IntraclassCorrelation] for the command and pages.
final class IntraclassCorrelationMethod implements Method {
    @Override
    public String name() {
        return "intraclass-correlation";
    }

    @Override
    public String title() {
        return "Intraclass correlation of raters";
    }

    @Override
    public String purpose() {
        return "Agreement of measurements: the share of their variance that is between units, for"
                + " one rating and for the mean of all. Assumes normal effects and errors; units"
                + " that miss a rating are left out.";
    }

    @Override
    public String source() {
        return "Shrout & Fleiss 1979; McGraw & Wong 1996, tables 4, 7 and 8; Robinson 1957.";
    }

    @Override
    public List<Role> roles() {
        return RatingColumns.ROLES;
    }

    @Override
    public List<Option> options() {
        return List.of(RatingColumns.LEVEL);
    }

    @Override
    public Verified verified() {
        return Verified.by(
                "e02_anxiety_weighted", "r/ag.json (psych::ICC)", "Shrout & Fleiss 1979, table 4");
    }

    @Override
    public String example() {
        return """
        {"method": "intraclass-correlation", "columns": {"raters": ["kari", "ola", "amina"]}}\
        """;
    }

    @Override
    public String exampleData() {
        return AgreementExample.minutes();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        double level = Confidence.of(request);
        return RatingColumns.read(request)
                .then(ratings -> IntraclassCorrelation.fit(ratings, level))
                .map(result -> analysis(request, result));
    }

    private static Analysis analysis(Request request, IntraclassCorrelation result) {
        var rows = new ArrayList<List<Object>>();
        for (var form : result.forms()) {
            rows.add(
                    List.of(
                            form.name(),
                            "%s, %s, %s".formatted(form.model(), form.type(), form.unit()),
                            RatingColumns.cell(form.value()),
                            RatingColumns.lower(form.interval()),
                            RatingColumns.upper(form.interval()),
                            RatingColumns.cell(form.f()),
                            form.df1(),
                            RatingColumns.cell(form.df2()),
                            RatingColumns.cell(form.p())));
        }
        return new Analysis(
                result,
                List.of(
                        new Table(
                                "Intraclass correlations, %d units and %d raters"
                                        .formatted(result.units(), result.raters()),
                                List.of(
                                        "form", "what", "value", "lower", "upper", "F", "df1",
                                        "df2", "p"),
                                rows,
                                "Choose the form before looking: agreement when the level itself is"
                                        + " used, consistency when only the order is; single when"
                                        + " one rater will do the work, average when all do. It"
                                        + " depends on how much the units differ.")),
                RatingColumns.matrix(request)
                        + """
                        m <- m[complete.cases(m), ]; n <- nrow(m); k <- ncol(m)
                        a <- anova(lm(c(m) ~ factor(row(m)) + factor(col(m))))$`Mean Sq`
                        w <- (a[2] * (k - 1) + a[3] * (n - 1) * (k - 1)) / (n * (k - 1))
                        c("ICC(1,1)" = (a[1] - w) / (a[1] + (k - 1) * w),
                          "ICC(2,1)" = (a[1] - a[3]) / (a[1] + (k - 1) * a[3] + k * (a[2] - a[3]) / n),
                          "ICC(3,1)" = (a[1] - a[3]) / (a[1] + (k - 1) * a[3]),
                          "ICC(1,k)" = (a[1] - w) / a[1],
                          "ICC(2,k)" = (a[1] - a[3]) / (a[1] + (a[2] - a[3]) / n),
                          "ICC(3,k)" = (a[1] - a[3]) / a[1])
                        # with limits: psych::ICC(m, lmer = FALSE)
                        """);
    }
}
