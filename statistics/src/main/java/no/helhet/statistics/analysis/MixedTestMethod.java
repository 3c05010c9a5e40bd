package no.helhet.statistics.analysis;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.mixed.Criterion;
import no.helhet.statistics.mixed.FixedEffectTest;
import no.helhet.statistics.mixed.LinearMixedModel;
import no.helhet.statistics.mixed.ModelComparison;
import no.helhet.statistics.mixed.RandomTerm;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Whether columns, and differences between groups, are more than chance.
final class MixedTestMethod implements Method {
    private static final String TESTED = "tested";
    private static final String TESTED_CATEGORIES = "tested-" + MixedQuestion.CATEGORIES;
    private static final String[] SMALLER = {"predictors", MixedQuestion.CATEGORIES};
    private static final String[] LARGER = {
        "predictors", MixedQuestion.CATEGORIES, TESTED, TESTED_CATEGORIES
    };

    /// @param groups name of the grouping
    /// @param effect `(Intercept)` or a slope
    record EffectTest(String groups, String effect, ModelComparison test) {}

    /// @param wald F with Satterthwaite's degrees of freedom; null when no columns are tested
    /// @param likelihoodRatio by ML; null when no columns are tested
    /// @param variances each random effect
    record Answer(
            @Nullable FixedEffectTest wald,
            @Nullable ModelComparison likelihoodRatio,
            List<EffectTest> variances) {}

    @Override
    public String name() {
        return "mixed-model-test";
    }

    @Override
    public String title() {
        return "Tests in linear mixed models";
    }

    @Override
    public String purpose() {
        return "Whether several columns together tell something of the outcome, and whether groups"
                + " differ at all: F with Satterthwaite's degrees of freedom, the likelihood ratio"
                + " by ML, and for each variance the likelihood ratio with the right reference at"
                + " the edge. Assumes what the linear mixed model assumes.";
    }

    @Override
    public String source() {
        return "Self & Liang 1987, J. Am. Stat. Assoc. 82:605; Stram & Lee 1994, Biometrics"
                + " 50:1171; Kuznetsova, Brockhoff & Christensen 2017, J. Stat. Softw. 82(13)";
    }

    @Override
    public List<Role> roles() {
        var roles = new ArrayList<>(MixedQuestion.roles());
        roles.add(
                Role.some(
                        TESTED,
                        Role.Kind.ANY,
                        0,
                        "Columns tested together, beside the predictors: numbers, or texts as"
                                + " categories."));
        roles.add(
                Role.some(
                        TESTED_CATEGORIES,
                        Role.Kind.GROUPS,
                        0,
                        "Categories tested together with them, also when they are numbers."));
        return List.copyOf(roles);
    }

    @Override
    public List<Option> options() {
        return MixedQuestion.options();
    }

    @Override
    public Verified verified() {
        return Verified.by("r/mx.json");
    }

    @Override
    public String example() {
        return """
        {
          "method": "mixed-model-test",
          "columns": {
            "outcome": ["days"],
            "predictors": ["age"],
            "tested": ["papers"],
            "tested-factors": ["year"],
            "groups": ["office", "team"]
          }
        }
        """;
    }

    @Override
    public String exampleData() {
        return MixedExample.csv();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        return MixedQuestion.of(request, TESTED, TESTED_CATEGORIES).then(MixedTestMethod::test);
    }

    private static Fit<Analysis> test(MixedQuestion question) {
        Design larger = question.design(LARGER);
        Design smaller = question.design(SMALLER);
        return question.fit(Criterion.REML, larger)
                .then(
                        reml -> {
                            if (larger.size() == smaller.size()) {
                                return Fit.of(analysis(question, reml, null, null), List.of());
                            }
                            var names = new ArrayList<>(larger.names());
                            names.removeAll(smaller.names());
                            var wald = reml.test(names);
                            return compare(question, smaller, larger)
                                    .map(ratio -> analysis(question, reml, wald, ratio));
                        });
    }

    private static Fit<ModelComparison> compare(
            MixedQuestion question, Design smaller, Design larger) {
        return question.fit(Criterion.ML, smaller)
                .then(
                        without ->
                                question.fit(Criterion.ML, larger)
                                        .then(with -> ModelComparison.between(without, with)));
    }

    private static Analysis analysis(
            MixedQuestion question,
            LinearMixedModel reml,
            @Nullable FixedEffectTest wald,
            @Nullable ModelComparison ratio) {
        var variances = new ArrayList<EffectTest>();
        for (RandomTerm term : reml.terms()) {
            for (String effect : term.names()) {
                boolean with = term.correlated() && term.size() > 1;
                if (!with || !effect.equals(Design.INTERCEPT)) {
                    String groups = term.groups().name();
                    variances.add(
                            new EffectTest(groups, effect, reml.testVariance(groups, effect)));
                }
            }
        }
        var tables = new ArrayList<Table>();
        if (wald != null && ratio != null) {
            List<Object> f =
                    List.of("F (REML)", wald.f(), wald.numerator(), wald.denominator(), wald.p());
            List<Object> chi =
                    List.of("Likelihood ratio (ML)", ratio.chiSquared(), ratio.df(), "", ratio.p());
            tables.add(
                    new Table(
                            "Columns together: " + String.join(", ", wald.names()),
                            List.of("Test", "Statistic", "df", "df of the denominator", "p"),
                            List.of(f, chi),
                            "With few groups trust F: the likelihood ratio takes the groups for"
                                    + " many and its p is too small. Neither says how large a"
                                    + " difference is."));
        }
        var rows = new ArrayList<List<Object>>();
        for (var one : variances) {
            rows.add(
                    List.of(
                            one.groups(),
                            one.effect(),
                            one.test().chiSquared(),
                            one.test().df(),
                            one.test().p()));
        }
        tables.add(
                new Table(
                        "Whether groups differ",
                        List.of("Grouping", "Effect", "Statistic", "df", "p"),
                        rows,
                        "By REML against the model without the effect. A variance cannot be below"
                                + " nothing, so p is from an even mixture of df - 1 and df; with"
                                + " few groups it is somewhat too large."));
        return new Analysis(new Answer(wald, ratio, variances), tables, script(question, wald));
    }

    private static String script(MixedQuestion question, @Nullable FixedEffectTest wald) {
        var script = new MixedScript(question);
        String begin = script.begin(LARGER) + script.model("m", true, LARGER);
        String columns =
                wald == null
                        ? ""
                        : "L <- diag(length(fixef(m)))[match(%s, names(fixef(m))), , drop = FALSE]\n"
                                        .formatted(RScript.texts(wald.names()))
                                + "print(contest(m, L))\n"
                                + script.model("smaller", false, SMALLER)
                                + script.model("larger", false, LARGER)
                                + "print(anova(smaller, larger))\n";
        String variances =
                Stream.of(
                                "# lmerTest's table has the larger df for all; the p of an even"
                                        + " mixture is the mean of those of df - 1 and df.",
                                "print(ranova(m))")
                        .reduce("", (a, b) -> a + b + "\n");
        return begin + columns + variances;
    }
}
