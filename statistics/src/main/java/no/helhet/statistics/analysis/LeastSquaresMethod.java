package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.regression.Heteroskedasticity;
import no.helhet.statistics.regression.Influence;
import no.helhet.statistics.regression.LeastSquares;
import no.helhet.statistics.regression.LeastSquaresResult;
import no.helhet.statistics.regression.RobustErrors;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Linear regression of independent rows.
final class LeastSquaresMethod implements Method {
    private static final int SHOWN = 5;

    /// @param robust null with classical errors
    /// @param influential the rows of leverage 1, then those with the largest Cook's distance
    record Result(
            LeastSquaresResult classical,
            @Nullable RobustErrors robust,
            List<Influence> influential) {}

    @Override
    public String name() {
        return "least-squares";
    }

    @Override
    public String title() {
        return "Linear regression with errors that hold under unequal variance (OLS, WLS)";
    }

    @Override
    public String purpose() {
        return "How an outcome follows predictors, each with the others held. Rows are taken to be"
                + " independent: use clustered-regression when they come from the same offices or"
                + " persons.";
    }

    @Override
    public String source() {
        return "White 1980, Econometrica 48; MacKinnon & White 1985, Journal of Econometrics 29;"
                + " Long & Ervin 2000, The American Statistician 54; Cook 1977, Technometrics 19.";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                RegressionInput.OUTCOME,
                RegressionInput.PREDICTORS,
                RegressionInput.FACTORS,
                RegressionInput.WEIGHTS);
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.choice(
                        "errors",
                        List.of("HC3", "HC2", "HC1", "HC0", "classical"),
                        "How standard errors are found; classical takes the variance as equal."),
                References.OPTION,
                RegressionInput.LEVEL);
    }

    @Override
    public Verified verified() {
        return Verified.by("r/rg.R", "NIST Statistical Reference Datasets, Longley");
    }

    @Override
    public String example() {
        return """
        {
          "method": "least-squares",
          "columns": {
            "outcome": "saksbehandlingsdager", "predictors": ["saker_per_ansatt"],
            "factors": ["kontortype"], "weights": "saker"
          }
        }
        """;
    }

    @Override
    public String exampleData() {
        var csv = new StringBuilder("saksbehandlingsdager,saker_per_ansatt,kontortype,saker\n");
        for (int i = 0; i < 36; i++) {
            double load = 18 + i * 7 % 23;
            String kind = i % 3 == 0 ? "by" : i % 3 == 1 ? "bygd" : "tettsted";
            csv.append(
                    String.format(
                            Locale.ROOT,
                            "%.1f,%.0f,%s,%d\n",
                            9 + 0.45 * load + (i % 3 == 0 ? 3 : 0) + (i * 11 % 17 - 8) * 0.6,
                            load,
                            kind,
                            20 + i * 13 % 60));
        }
        return csv.toString();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        return RegressionInput.of(request)
                .then(
                        input ->
                                LeastSquares.fit(
                                                input.numbers("outcome"),
                                                input.design(),
                                                input.optionalNumbers("weights"),
                                                input.rows())
                                        .then(model -> answer(input, model)));
    }

    private static Fit<Analysis> answer(RegressionInput input, LeastSquares model) {
        String errors = input.request().text("errors");
        double level = input.level();
        var classical = model.classical(level);
        var influential =
                Influence.of(model).stream()
                        .sorted(
                                Comparator.comparing((Influence i) -> i.leverage() < 1)
                                        .thenComparing(
                                                Comparator.comparingDouble(Influence::cook)
                                                        .reversed()))
                        .limit(SHOWN)
                        .toList();
        if (errors.equals("classical")) {
            return Fit.of(
                    analysis(input, new Result(classical, null, influential), errors), List.of());
        }
        return RobustErrors.of(model, Heteroskedasticity.valueOf(errors), level)
                .map(robust -> analysis(input, new Result(classical, robust, influential), errors));
    }

    private static Analysis analysis(RegressionInput input, Result result, String errors) {
        var classical = result.classical;
        var robust = result.robust;
        var coefficients =
                RegressionTables.coefficients(
                        robust == null ? classical.coefficients() : robust.coefficients(),
                        "Standard errors: %s. An estimate is a difference in the outcome that goes"
                                        .formatted(errors)
                                + " with one more of the term; whether it is caused by it is"
                                + " another question.");
        var fit =
                new Table(
                        "Fit",
                        List.of(
                                "rows",
                                "residual standard deviation",
                                "R²",
                                "adjusted R²",
                                "F",
                                "p of F"),
                        List.of(
                                List.of(
                                        classical.rows(),
                                        classical.residualStandardDeviation(),
                                        classical.rSquared(),
                                        classical.adjustedRSquared(),
                                        shown(classical.f()),
                                        shown(classical.fP()))),
                        "An adjusted R² below 0 says that the terms do less than chance would. F"
                                + " takes the variance as equal.");
        var rows =
                new Table(
                        "Rows that move the estimates most",
                        List.of("row", "leverage", "Cook's distance"),
                        result.influential.stream()
                                .<List<Object>>map(i -> List.of(i.row(), i.leverage(), i.cook()))
                                .toList(),
                        "Above 1, a single row decides. A row of leverage 1 alone tells a term.");
        return new Analysis(result, List.of(coefficients, fit, rows), r(input, errors));
    }

    private static Object shown(@Nullable Double value) {
        return value == null ? "" : (Object) value;
    }

    private static String r(RegressionInput input, String errors) {
        return input.rData("outcome", "predictors", "factors", "weights")
                + """
                library(sandwich); library(lmtest)
                m <- %s
                print(summary(m), digits = 10)
                print(%s, digits = 10)
                print(sort(cooks.distance(m), decreasing = TRUE)[1:5])
                """
                        .formatted(
                                input.rModel(),
                                errors.equals("classical")
                                        ? "confint(m)"
                                        : "coeftest(m, vcov. = vcovHC(m, type = \"%s\"))"
                                                .formatted(errors));
    }
}
