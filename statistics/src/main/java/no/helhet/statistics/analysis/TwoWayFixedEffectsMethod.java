package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.regression.ClusterEstimator;
import no.helhet.statistics.regression.ClusterOptions;
import no.helhet.statistics.regression.FixedEffectsFactor;
import no.helhet.statistics.regression.FixedEffectsOptions;
import no.helhet.statistics.regression.TwoWayFixedEffects;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Regression on a panel with an effect for each person and month.
final class TwoWayFixedEffectsMethod implements Method {
    @Override
    public String name() {
        return "two-way-fixed-effects";
    }

    @Override
    public String title() {
        return "Panel regression with two fixed effects, such as person and month";
    }

    @Override
    public String purpose() {
        return "How an outcome changes within persons when a predictor does, beyond what every"
                + " month has in common. What does not change within a person has no estimate. With"
                + " a treatment that begins at different times and works differently, the estimate"
                + " is not an average effect.";
    }

    @Override
    public String source() {
        return "Frisch & Waugh 1933; Gaure 2013, Computational Statistics & Data Analysis 66;"
                + " Pustejovsky & Tipton 2018 for few clusters; Goodman-Bacon 2021, Journal of"
                + " Econometrics 225, on what it does not show.";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                RegressionInput.OUTCOME,
                Role.some(
                        "predictors",
                        Role.Kind.NUMBERS,
                        1,
                        "Numbers that change within persons, not for all in the same month."),
                Role.one("first", Role.Kind.GROUPS, "One effect, such as persons."),
                Role.one("second", Role.Kind.GROUPS, "The other effect, such as months."),
                RegressionInput.CLUSTERS);
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.choice(
                        "factor",
                        List.of("clusters", "nested", "all"),
                        "G/(G-1) alone; times (N-1)/(N-K) without effects within clusters; or with"
                                + " all effects."),
                Option.whole("draws", 1999, "Of signs, where there are over 20 000."),
                RegressionInput.SEED,
                RegressionInput.LEVEL);
    }

    @Override
    public Verified verified() {
        return Verified.by("r/rg-panel.R");
    }

    @Override
    public String example() {
        return """
        {
          "method": "two-way-fixed-effects",
          "columns": {
            "outcome": "utbetalt", "predictors": ["i_program"],
            "first": "bruker", "second": "maned", "clusters": "kontor"
          }
        }
        """;
    }

    @Override
    public String exampleData() {
        var csv = new StringBuilder("bruker,maned,kontor,i_program,utbetalt\n");
        for (int person = 1; person <= 48; person++) {
            int office = 1 + person * 7 % 12;
            int begins = office % 2 == 0 ? 4 + office % 3 : 99;
            for (int month = 1; month <= 8; month++) {
                if ((person * 5 + month * 3) % 13 == 0) {
                    continue;
                }
                int program = month >= begins ? 1 : 0;
                csv.append(
                        String.format(
                                Locale.ROOT,
                                "%d,%d,Kontor %02d,%d,%.0f\n",
                                person,
                                month,
                                office,
                                program,
                                9000
                                        + person * 97 % 31 * 100
                                        + month * 40
                                        - 800 * program
                                        + ((person * 29 + month * 53 + office * month * 11) % 23
                                                        - 11)
                                                * 90.0));
            }
        }
        return csv.toString();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        return RegressionInput.of(request).then(TwoWayFixedEffectsMethod::fit);
    }

    private static Fit<Analysis> fit(RegressionInput input) {
        var standard = FixedEffectsOptions.STANDARD;
        var options =
                new FixedEffectsOptions(
                        FixedEffectsFactor.valueOf(
                                input.request().text("factor").toUpperCase(Locale.ROOT)),
                        new ClusterOptions(
                                ClusterEstimator.CR2,
                                input.level(),
                                input.draws(),
                                input.request().whole("seed"),
                                List.of()),
                        standard.tolerance(),
                        standard.most());
        return TwoWayFixedEffects.fit(
                        input.numbers("outcome"),
                        input.predictors(),
                        input.groups("first"),
                        input.groups("second"),
                        input.groups("clusters"),
                        options)
                .map(result -> analysis(input, result));
    }

    private static Analysis analysis(RegressionInput input, TwoWayFixedEffects result) {
        var tables = new ArrayList<Table>();
        var few = result.few();
        if (few == null) {
            tables.add(
                    RegressionTables.coefficients(
                            result.coefficients(),
                            "Standard errors by cluster (CR1), t with clusters less one."));
        } else {
            tables.add(RegressionTables.clusters(few));
            tables.add(RegressionTables.leavingOut(few));
        }
        tables.add(
                new Table(
                        "Panel",
                        List.of(
                                "rows",
                                "left out",
                                input.request().names("first").getFirst(),
                                input.request().names("second").getFirst(),
                                "clusters",
                                "R² within"),
                        List.of(
                                List.of(
                                        result.rows(),
                                        result.singletons(),
                                        result.firstLevels(),
                                        result.secondLevels(),
                                        result.clusters(),
                                        result.withinRSquared())),
                        "R² within is the share of what the effects leave that the predictors"
                                + " account for."));
        return new Analysis(result, tables, r(input, result));
    }

    private static String r(RegressionInput input, TwoWayFixedEffects result) {
        String effects = "factor(%s) + factor(%s)";
        return input.rData("outcome", "predictors", "first", "second", "clusters")
                + """
                repeat { # rows alone with an effect
                  one <- table(d$%1$s)[as.character(d$%1$s)] == 1 |
                    table(d$%2$s)[as.character(d$%2$s)] == 1
                  if (!any(one)) break
                  d <- d[c(!one), , drop = FALSE]
                }
                library(clubSandwich)
                m <- %3$s
                v <- vcovCR(m, cluster = d$%4$s, type = "%5$s")
                %8$sprint.data.frame(coef_test(m, vcov = v, coefs = %6$s%7$s), digits = 10)
                """
                        .formatted(
                                input.rName("first"),
                                input.rName("second"),
                                input.rModel(
                                        effects.formatted(
                                                input.rName("first"), input.rName("second"))),
                                input.rName("clusters"),
                                type(result),
                                RegressionInput.rCoefficients(input.request().names("predictors")),
                                result.few() == null ? ", test = \"naive-t\"" : "",
                                result.few() == null && result.factor() == FixedEffectsFactor.NESTED
                                        ? nested(input)
                                        : "");
    }

    private static String type(TwoWayFixedEffects result) {
        return result.few() == null && result.factor() == FixedEffectsFactor.ALL
                ? "CR1S"
                : result.estimator().name();
    }

    /// Lines of R that count coefficients without the effects that lie within clusters.
    private static String nested(RegressionInput input) {
        return """
        within <- function(e) { n <- tapply(as.character(d$%1$s), as.character(e), function(g)
          length(unique(g))); if (all(n == 1)) length(n) - 1 else 0 }
        K <- m$rank - within(d$%2$s) - within(d$%3$s)
        v <- v * (nobs(m) - 1) / (nobs(m) - K)
        """
                .formatted(input.rName("clusters"), input.rName("first"), input.rName("second"));
    }
}
