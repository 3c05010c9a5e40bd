package no.helhet.statistics.analysis;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Progress;
import no.helhet.statistics.Warning;
import no.helhet.statistics.mixed.GeneralizedLinearMixedModel;
import no.helhet.statistics.mixed.GeneralizedMixedResult;
import no.helhet.statistics.mixed.GlmmHeterogeneity;
import no.helhet.statistics.mixed.GlmmOptions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Logistic and Poisson regression with groups that differ.
final class GeneralizedMixed implements Method {
    @Override
    public String name() {
        return "generalized-mixed-model";
    }

    @Override
    public String title() {
        return "Logistic and Poisson regression in groups (mixed model)";
    }

    @Override
    public String purpose() {
        return "How much offices, teams or other groups differ in a yes or no, a share or a number"
                + " of events, with other columns held equal. Groups are taken as a sample from"
                + " many, their effects as normal. Two or more levels, random intercepts and"
                + " slopes.";
    }

    @Override
    public String source() {
        return "Bates, Mächler, Bolker & Walker 2015, J. Stat. Softw. 67(1); quadrature: Pinheiro &"
                + " Chao 2006, J. Comput. Graph. Stat. 15:58; median odds ratio: Larsen & Merlo"
                + " 2005, Am. J. Epidemiol. 161:81";
    }

    @Override
    public List<Role> roles() {
        var roles = new ArrayList<>(GeneralizedData.roles());
        roles.add(
                Role.some(
                        "groups",
                        Role.Kind.GROUPS,
                        1,
                        "Who belongs together: the outermost column first, such as office, team."));
        roles.add(
                Role.some(
                        "slopes",
                        Role.Kind.NUMBERS,
                        0,
                        "Predictors whose coefficient differs between the groups of the first"
                                + " column."));
        return List.copyOf(roles);
    }

    @Override
    public List<Option> options() {
        return List.of(
                GeneralizedData.family(),
                Option.choice(
                        "structure",
                        List.of(GeneralizedTerms.NESTED, GeneralizedTerms.CROSSED),
                        "Of several columns of groups: nested when each group of one lies in one"
                                + " of the column before (labels may repeat), else crossed."),
                Option.whole(
                        "nodes",
                        1,
                        "1 is Laplace; up to 51 is quadrature, for one column of groups without"
                                + " slopes."),
                Option.yesNo(
                        "profile",
                        false,
                        "Whether the standard deviation of a single random effect gets an"
                                + " interval."),
                Option.yesNo(
                        "compare-empty",
                        true,
                        "Whether the model without columns is fitted as well, to see how the"
                                + " differences change."),
                References.OPTION,
                GeneralizedData.confidence());
    }

    @Override
    public Verified verified() {
        return Verified.by("a02_cbpp_glmm", "r/gl.json");
    }

    @Override
    public String example() {
        return """
        {
          "method": "generalized-mixed-model",
          "columns": {
            "outcome": ["in_work"], "predictors": ["months", "young"], "groups": ["office"]
          },
          "options": {"family": "logistic", "nodes": 9}
        }
        """;
    }

    @Override
    public String exampleData() {
        return GeneralizedExample.csv();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        var options = GeneralizedTerms.options(request);
        return GeneralizedData.of(request, "groups", "slopes")
                .then(
                        data -> {
                            var terms = GeneralizedTerms.of(data, true);
                            return GeneralizedLinearMixedModel.fit(
                                            data.response(), data.design(), terms, options)
                                    .then(
                                            model ->
                                                    Fit.of(
                                                            analysis(data, model, options),
                                                            GeneralizedTables.beyond(
                                                                    model.coefficients())))
                                    .with(GeneralizedTerms.slopesAlone(request));
                        });
    }

    private static Analysis analysis(
            GeneralizedData data, GeneralizedMixedResult model, GlmmOptions options) {
        var answer = answer(data, model, options);
        var tables = new ArrayList<Table>();
        tables.add(
                GeneralizedTables.coefficients(
                        model.coefficients(),
                        data.ratio(),
                        "For one group, the others equal; intervals are Wald's. A ratio over all"
                                + " groups together would lie nearer to 1."));
        tables.add(GeneralizedTables.spreads(model, data.ratio()));
        var correlations = GeneralizedTables.correlations(model);
        if (!correlations.rows().isEmpty()) {
            tables.add(correlations);
        }
        if (!answer.changes().isEmpty()) {
            tables.add(changes(answer));
        }
        tables.add(tests(model, answer));
        tables.add(GeneralizedTables.effects(model.effects()));
        return new Analysis(answer, tables, GeneralizedTerms.script(data, options));
    }

    private static GeneralizedMixedAnswer answer(
            GeneralizedData data, GeneralizedMixedResult model, GlmmOptions options) {
        var none = new GeneralizedMixedAnswer(model, null, List.of(), null);
        if (!data.request().yes("compare-empty") || data.design().size() == 1) {
            return none;
        }
        var design = Design.builder(data.rows().rows()).intercept().build();
        var fit =
                GeneralizedLinearMixedModel.fit(
                        data.response(),
                        design,
                        GeneralizedTerms.of(data, false),
                        new GlmmOptions(options.nodes(), options.confidence(), false));
        return switch (fit) {
            case NotEstimable<GeneralizedMixedResult> missing -> none;
            case Fitted<GeneralizedMixedResult>(var empty) -> beside(data, model, empty);
            case FittedWithWarnings<GeneralizedMixedResult>(var empty, var warnings) ->
                    warnings.stream().anyMatch(w -> w.kind() == Warning.Kind.NOT_CONVERGED)
                            ? none
                            : beside(data, model, empty);
        };
    }

    private static GeneralizedMixedAnswer beside(
            GeneralizedData data, GeneralizedMixedResult model, GeneralizedMixedResult empty) {
        if (!data.request().names("slopes").isEmpty()) {
            return new GeneralizedMixedAnswer(model, empty, List.of(), null);
        }
        var changes = new ArrayList<GeneralizedMixedAnswer.Change>();
        for (int t = 0; t < model.spreads().size(); t++) {
            double before = empty.spreads().get(t).deviations().getFirst().variance();
            double after = model.spreads().get(t).deviations().getFirst().variance();
            if (before > 0) {
                changes.add(
                        new GeneralizedMixedAnswer.Change(
                                model.spreads().get(t).groups(),
                                before,
                                after,
                                GlmmHeterogeneity.proportionalChange(before, after)));
            }
        }
        return new GeneralizedMixedAnswer(model, empty, List.copyOf(changes), model.against(empty));
    }

    private static Table changes(GeneralizedMixedAnswer answer) {
        var rows = new ArrayList<List<Object>>();
        for (var change : answer.changes()) {
            rows.add(
                    List.of(change.groups(), change.before(), change.after(), change.proportion()));
        }
        return new Table(
                "Variance with the columns held equal",
                List.of("groups", "before", "after", "proportional change"),
                rows,
                "Negative: the groups differ more among persons who are alike. In logistic models"
                        + " part of a change comes from the scale.");
    }

    private static Table tests(GeneralizedMixedResult model, GeneralizedMixedAnswer answer) {
        var rows = new ArrayList<List<Object>>();
        var groups = model.noRandomEffects();
        rows.add(List.of("the groups are alike", groups.chiSquare(), groups.df(), groups.p()));
        var columns = answer.allColumns();
        if (columns != null) {
            rows.add(List.of("no column matters", columns.chiSquare(), columns.df(), columns.p()));
        }
        return new Table(
                "Likelihood ratio tests",
                List.of("hypothesis", "chi-square", "degrees of freedom", "p"),
                rows,
                "For one variance the p is halved, since it can not be negative; for several it is"
                        + String.format(
                                Locale.ROOT,
                                " cautious. Log-likelihood %.3f, AIC %.3f.",
                                model.logLik(),
                                model.aic()));
    }
}
