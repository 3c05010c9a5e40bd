package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.mixed.Criterion;
import no.helhet.statistics.mixed.LinearMixedModel;
import no.helhet.statistics.mixed.VariancePartition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A linear mixed model with everything it tells.
final class LinearMixedMethod implements Method {
    static final String SOURCE =
            "Bates, Mächler, Bolker & Walker 2015, J. Stat. Softw. 67(1); degrees of freedom:"
                    + " Kuznetsova, Brockhoff & Christensen 2017, J. Stat. Softw. 82(13)";

    @Override
    public String name() {
        return "linear-mixed-model";
    }

    @Override
    public String title() {
        return "Linear regression in groups (mixed model)";
    }

    @Override
    public String purpose() {
        return "How much offices, teams or other groups differ in a number, with other columns"
                + " held equal, and what each group's own part is. Groups are taken as a sample"
                + " from many, their effects and what is left as normal. Two or more levels,"
                + " nested or crossed, random intercepts and slopes.";
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<Role> roles() {
        return MixedQuestion.roles();
    }

    @Override
    public List<Option> options() {
        var options = new ArrayList<Option>();
        options.add(
                Option.choice(
                        "criterion",
                        List.of("reml", "ml"),
                        "reml for variances that few groups do not make too small, ml to compare"
                                + " models with unlike columns."));
        options.addAll(MixedQuestion.options());
        options.add(
                Option.yesNo(
                        "profile",
                        true,
                        "Whether standard deviations get intervals by profile likelihood."));
        return List.copyOf(options);
    }

    @Override
    public Verified verified() {
        return Verified.by("a03_sleepstudy_lmm", "r/mx.json");
    }

    @Override
    public String example() {
        return """
        {
          "method": "linear-mixed-model",
          "columns": {
            "outcome": ["days"],
            "predictors": ["age", "papers"],
            "groups": ["office", "team"]
          },
          "options": {"criterion": "reml"}
        }
        """;
    }

    @Override
    public String exampleData() {
        return MixedExample.csv();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        var criterion = Criterion.valueOf(request.text("criterion").toUpperCase(Locale.ROOT));
        return MixedQuestion.of(request)
                .then(
                        question ->
                                question.fit(
                                                criterion,
                                                question.design(
                                                        "predictors", MixedQuestion.CATEGORIES))
                                        .map(model -> analysis(question, model)));
    }

    private static Analysis analysis(MixedQuestion question, LinearMixedModel model) {
        boolean profile = question.request().yes("profile");
        var result = model.result(profile);
        var tables = new ArrayList<Table>();
        tables.add(MixedTables.coefficients(model.outcome().name(), result.coefficients()));
        tables.add(MixedTables.components(model, result.intervals()));
        if (question.request().names("slopes").isEmpty()) {
            tables.add(MixedTables.partition(VariancePartition.of(model)));
        }
        tables.addAll(MixedTables.effects(model));
        tables.addAll(MixedTables.influence(result.influence()));
        var script = new MixedScript(question);
        boolean reml = model.options().criterion() == Criterion.REML;
        String r =
                script.begin("predictors", MixedQuestion.CATEGORIES)
                        + script.model("m", reml, "predictors", MixedQuestion.CATEGORIES)
                        + """
                        print(coef(summary(m)))
                        print(as.data.frame(VarCorr(m)))
                        print(logLik(m))
                        print(as.data.frame(ranef(m)))
                        """
                        + script.covariance("m")
                        + (profile
                                ? "print(confint(m, parm = \"theta_\", level = %s))\n"
                                        .formatted(question.request().number("confidence"))
                                : "");
        return new Analysis(result, tables, r);
    }
}
