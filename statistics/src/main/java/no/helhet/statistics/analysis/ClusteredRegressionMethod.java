package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.regression.ClusterEstimator;
import no.helhet.statistics.regression.ClusterInference;
import no.helhet.statistics.regression.ClusterOptions;
import no.helhet.statistics.regression.LeastSquares;

import java.util.ArrayList;
import java.util.List;

/// Linear regression of rows in clusters.
final class ClusteredRegressionMethod implements Method {
    private static final int MANY = 10;

    /// @param rSquared share of the variation that the terms account for
    record Result(int rows, double rSquared, double adjustedRSquared, ClusterInference inference) {}

    @Override
    public String name() {
        return "clustered-regression";
    }

    @Override
    public String title() {
        return "Linear regression when rows come in clusters, also few (CR2, Satterthwaite)";
    }

    @Override
    public String purpose() {
        return "How an outcome follows predictors when rows of an office or a municipality may"
                + " depend on each other. Each term has a t test whose degrees of freedom say how"
                + " many clusters tell about it, and a p by resampling; only clusters are taken to"
                + " be independent.";
    }

    @Override
    public String source() {
        return "Bell & McCaffrey 2002, Survey Methodology 28; Pustejovsky & Tipton 2018, JBES 36;"
                + " Cameron, Gelbach & Miller 2008, Review of Economics and Statistics 90; Cameron"
                + " & Miller 2015, Journal of Human Resources 50.";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                RegressionInput.OUTCOME,
                RegressionInput.PREDICTORS,
                RegressionInput.FACTORS,
                RegressionInput.CLUSTERS,
                RegressionInput.WEIGHTS);
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.choice(
                        "estimator",
                        List.of("CR2", "CR1", "CR1S", "CR0"),
                        "How a cluster's residuals stand for its variance; CR2 for few clusters."),
                Option.list(
                        "show",
                        "Predictors and factors to show; else all predictors, and factors of at"
                                + " most 10 levels."),
                Option.whole(
                        "draws", 1999, "Of signs and assignments, where there are over 20 000."),
                RegressionInput.SEED,
                References.OPTION,
                RegressionInput.LEVEL);
    }

    @Override
    public Verified verified() {
        return Verified.by("r/rg.R");
    }

    @Override
    public String example() {
        return """
        {
          "method": "clustered-regression",
          "columns": {
            "outcome": "stonadsmaneder", "predictors": ["ny_rutine", "alder"],
            "clusters": "kontor"
          }
        }
        """;
    }

    @Override
    public String exampleData() {
        return InventedOffices.csv();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        return RegressionInput.of(request).then(input -> fit(input, progress));
    }

    private static Fit<Analysis> fit(RegressionInput input, Progress progress) {
        var options =
                new ClusterOptions(
                        ClusterEstimator.valueOf(input.request().text("estimator")),
                        input.level(),
                        input.draws(),
                        input.request().whole("seed"),
                        shown(input));
        return LeastSquares.fit(
                        input.numbers("outcome"),
                        input.design(),
                        input.optionalNumbers("weights"),
                        input.rows())
                .then(
                        model -> {
                            var classical = model.classical(options.level());
                            return ClusterInference.of(
                                            model, input.groups("clusters"), options, progress)
                                    .map(
                                            inference ->
                                                    new Result(
                                                            model.rows(),
                                                            classical.rSquared(),
                                                            classical.adjustedRSquared(),
                                                            inference));
                        })
                .map(result -> analysis(input, result));
    }

    private static List<String> shown(RegressionInput input) {
        var asked = input.request().list("show");
        if (!asked.isEmpty()) {
            return input.columns(asked, "options.show");
        }
        var names = new ArrayList<>(input.request().names("predictors"));
        for (String factor : input.request().names("factors")) {
            if (input.request().data().groups(factor).count() <= MANY) {
                names.add(factor);
            }
        }
        var columns = new ArrayList<>(List.of(no.helhet.statistics.Design.INTERCEPT));
        columns.addAll(input.columns(names, "columns.factors"));
        return columns;
    }

    private static Analysis analysis(RegressionInput input, Result result) {
        var size =
                new Table(
                        "Size",
                        List.of("rows", "clusters", "smallest", "largest", "R²", "adjusted R²"),
                        List.of(
                                List.of(
                                        result.rows,
                                        result.inference.clusters(),
                                        result.inference.smallest(),
                                        result.inference.largest(),
                                        result.rSquared,
                                        result.adjustedRSquared)),
                        "What counts is the number of clusters, not of rows.");
        return new Analysis(
                result,
                List.of(
                        RegressionTables.clusters(result.inference),
                        RegressionTables.leavingOut(result.inference),
                        size),
                r(input, result));
    }

    private static String r(RegressionInput input, Result result) {
        return input.rData("outcome", "predictors", "factors", "clusters", "weights")
                + """
                library(clubSandwich)
                m <- %s
                v <- vcovCR(m, cluster = d$%s, type = "%s")
                print.data.frame(coef_test(m, vcov = v, test = "Satterthwaite"), digits = 10)
                print.data.frame(conf_int(m, vcov = v, level = %s), digits = 10)
                """
                        .formatted(
                                input.rModel(),
                                input.rName("clusters"),
                                result.inference.estimator(),
                                input.level());
    }
}
