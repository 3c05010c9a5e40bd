package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.regression.GeneralizedLinearModel;
import no.helhet.statistics.regression.GeneralizedLinearResult;

import java.util.ArrayList;
import java.util.List;

/// Logistic and Poisson regression.
final class GeneralizedLinear implements Method {
    @Override
    public String name() {
        return "generalized-linear-model";
    }

    @Override
    public String title() {
        return "Logistic and Poisson regression";
    }

    @Override
    public String purpose() {
        return "How a yes or no, a share or a number of events goes together with other columns."
                + " Rows are independent: where they come in groups such as offices, use"
                + " generalized-mixed-model. A column that parts the outcomes exactly has no"
                + " estimate and is named.";
    }

    @Override
    public String source() {
        return "McCullagh & Nelder 1989, Generalized Linear Models; separation: Albert & Anderson"
                + " 1984, Biometrika 71:1";
    }

    @Override
    public List<Role> roles() {
        return GeneralizedData.roles();
    }

    @Override
    public List<Option> options() {
        return List.of(GeneralizedData.family(), References.OPTION, GeneralizedData.confidence());
    }

    @Override
    public Verified verified() {
        return Verified.by("a02_cbpp_glmm", "r/gl.json");
    }

    @Override
    public String example() {
        return """
        {
          "method": "generalized-linear-model",
          "columns": {
            "outcome": ["in_work"], "predictors": ["months", "young"], "factors": ["area"]
          },
          "options": {"family": "logistic"}
        }
        """;
    }

    @Override
    public String exampleData() {
        return GeneralizedExample.csv();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        double confidence = GeneralizedData.confidence(request);
        return GeneralizedData.of(request, "", "")
                .then(
                        data ->
                                GeneralizedLinearModel.fit(
                                                data.response(), data.design(), confidence)
                                        .then(
                                                model ->
                                                        Fit.of(
                                                                analysis(data, model),
                                                                GeneralizedTables.beyond(
                                                                        model.coefficients()))));
    }

    private static Analysis analysis(GeneralizedData data, GeneralizedLinearResult model) {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("rows", model.rows()));
        rows.add(List.of("log-likelihood", model.logLik()));
        rows.add(List.of("deviance", model.deviance()));
        rows.add(List.of("AIC", model.aic()));
        Double dispersion = model.dispersion();
        if (dispersion != null) {
            rows.add(List.of("dispersion", dispersion));
        }
        return new Analysis(
                model,
                List.of(
                        GeneralizedTables.coefficients(
                                model.coefficients(),
                                data.ratio(),
                                ("The %s for one more of the column, the others equal; intervals"
                                     + " are Wald's. It shows what goes together, not what would"
                                     + " happen if the column were changed.")
                                        .formatted(data.ratio())),
                        new Table(
                                "The model",
                                List.of("what", "value"),
                                rows,
                                "Dispersion is 1 when the outcome varies as the family says; for"
                                        + " single yes and no it tells nothing.")),
                data.rFactors()
                        + "m <- glm(%s, family = %s, data = d)\n"
                                .formatted(data.rFormula(List.of()), data.rFamily())
                        + "print(summary(m))\nprint(logLik(m))\n");
    }
}
