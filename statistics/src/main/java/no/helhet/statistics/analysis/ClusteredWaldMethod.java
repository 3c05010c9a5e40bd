package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.regression.ClusterEstimator;
import no.helhet.statistics.regression.WaldTest;

import java.util.List;

/// Several terms of a clustered regression at once.
final class ClusteredWaldMethod implements Method {
    @Override
    public String name() {
        return "clustered-wald-test";
    }

    @Override
    public String title() {
        return "Several terms at once, when rows come in clusters (Hotelling T², HTZ)";
    }

    @Override
    public String purpose() {
        return "Whether a factor, or several predictors together, say anything about the outcome"
                + " when rows come in clusters, also few.";
    }

    @Override
    public String source() {
        return "Pustejovsky & Tipton 2018, Journal of Business & Economic Statistics 36,"
                + " section 3.2.";
    }

    @Override
    public List<Role> roles() {
        return RegressionInput.CLUSTERED;
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.list("test", "Predictors and factors to test at once; all when left out."),
                Option.choice(
                        "estimator",
                        List.of("CR2", "CR1", "CR1S", "CR0"),
                        "How a cluster's residuals stand for its variance."));
    }

    @Override
    public Verified verified() {
        return Verified.by("r/rg.R");
    }

    @Override
    public String example() {
        return """
        {
          "method": "clustered-wald-test",
          "columns": {
            "outcome": "stonadsmaneder", "predictors": ["ny_rutine", "alder"],
            "factors": ["boform"], "clusters": "kontor"
          },
          "options": {"test": ["boform"]}
        }
        """;
    }

    @Override
    public String exampleData() {
        return InventedOffices.csv();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        return RegressionInput.of(request).then(ClusteredWaldMethod::fit);
    }

    private static Fit<Analysis> fit(RegressionInput input) {
        var asked = input.request().list("test");
        var names = new java.util.ArrayList<>(asked);
        if (asked.isEmpty()) {
            names.addAll(input.request().names("predictors"));
            names.addAll(input.request().names("factors"));
        }
        var columns = input.columns(names, "options.test");
        if (columns.isEmpty()) {
            throw new BadSpecification("options.test", "Name a predictor or a factor to test.");
        }
        return input.leastSquares()
                .then(
                        model ->
                                WaldTest.of(
                                        model,
                                        input.groups("clusters"),
                                        ClusterEstimator.valueOf(input.request().text("estimator")),
                                        columns))
                .map(result -> analysis(input, result));
    }

    private static Analysis analysis(RegressionInput input, WaldTest result) {
        var table =
                new Table(
                        "Test of %s".formatted(String.join(", ", result.tested())),
                        List.of("clusters", "F", "df", "denominator df", "p", "p, signs changed"),
                        List.of(
                                List.of(
                                        result.clusters(),
                                        result.f(),
                                        result.degreesOfFreedom(),
                                        result.denominator(),
                                        result.p(),
                                        result.signFlip().p())),
                        "A small p says that at least one of the terms goes with the outcome, not"
                                + " which.");
        return new Analysis(result, List.of(table), r(input, result));
    }

    private static String r(RegressionInput input, WaldTest result) {
        return input.rData("outcome", "predictors", "factors", "clusters", "weights")
                + """
                library(clubSandwich)
                m <- %s
                v <- vcovCR(m, cluster = d$%s, type = "%s")
                tested <- match(%s, names(coef(m)))
                w <- Wald_test(m, constraints = constrain_zero(tested), vcov = v)
                print.data.frame(w, digits = 10)
                """
                        .formatted(
                                input.rModel(),
                                input.rName("clusters"),
                                result.estimator(),
                                RegressionInput.rCoefficients(result.tested()));
    }
}
