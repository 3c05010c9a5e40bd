package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.regression.ClusterEstimator;
import no.helhet.statistics.regression.ClusterOptions;
import no.helhet.statistics.regression.LeastSquares;
import no.helhet.statistics.regression.TwoWayClusters;
import no.helhet.statistics.regression.TwoWayFactor;

import java.util.ArrayList;
import java.util.List;

/// Linear regression of rows in two kinds of clusters that cross.
final class TwoWayClusteredMethod implements Method {
    @Override
    public String name() {
        return "two-way-clustered-regression";
    }

    @Override
    public String title() {
        return "Linear regression when rows come in two kinds of clusters that cross";
    }

    @Override
    public String purpose() {
        return "How an outcome follows predictors when rows of the same office depend on each"
                + " other, and rows of the same month too. With few clusters of one kind its own"
                + " inference is shown beside, and is the one to conclude from.";
    }

    @Override
    public String source() {
        return "Cameron, Gelbach & Miller 2011, Journal of Business & Economic Statistics 29.";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                RegressionInput.OUTCOME,
                RegressionInput.PREDICTORS,
                RegressionInput.FACTORS,
                RegressionInput.CLUSTERS,
                Role.one(
                        "other_clusters",
                        Role.Kind.GROUPS,
                        "The other kind of clusters, such as months."),
                RegressionInput.WEIGHTS);
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.choice(
                        "factor",
                        List.of("each", "smallest", "clusters", "none"),
                        "G/(G-1) (N-1)/(N-p) with each part's own G; with the smaller G; G/(G-1)"
                                + " alone; or none."),
                Option.whole("draws", 1999, "Of signs, where there are over 20 000."),
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
          "method": "two-way-clustered-regression",
          "columns": {
            "outcome": "stonadsmaneder", "predictors": ["alder"],
            "clusters": "kontor", "other_clusters": "maned"
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
        return RegressionInput.of(request).then(TwoWayClusteredMethod::fit);
    }

    private static Fit<Analysis> fit(RegressionInput input) {
        var options =
                new ClusterOptions(
                        ClusterEstimator.CR2,
                        input.level(),
                        input.draws(),
                        input.request().whole("seed"),
                        List.of());
        var factor =
                TwoWayFactor.valueOf(
                        input.request().text("factor").toUpperCase(java.util.Locale.ROOT));
        return LeastSquares.fit(
                        input.numbers("outcome"),
                        input.design(),
                        input.optionalNumbers("weights"),
                        input.rows())
                .then(
                        model ->
                                TwoWayClusters.of(
                                        model,
                                        input.groups("clusters"),
                                        input.groups("other_clusters"),
                                        factor,
                                        options))
                .map(result -> analysis(input, result));
    }

    private static Analysis analysis(RegressionInput input, TwoWayClusters result) {
        var tables = new ArrayList<Table>();
        tables.add(
                RegressionTables.coefficients(
                        result.coefficients(),
                        "%d clusters of %s, %d of %s; t with the smaller number less one."
                                .formatted(
                                        result.firstClusters(),
                                        result.first(),
                                        result.secondClusters(),
                                        result.second())));
        var fewer = result.fewer();
        if (fewer != null) {
            tables.add(RegressionTables.clusters(fewer));
        }
        return new Analysis(result, tables, r(input, result));
    }

    private static String r(RegressionInput input, TwoWayClusters result) {
        String type =
                switch (result.factor()) {
                    case EACH -> "type = \"HC1\"";
                    case CLUSTERS -> "type = \"HC0\"";
                    case NONE -> "type = \"HC0\", cadjust = FALSE";
                    case SMALLEST -> "type = \"HC0\", cadjust = FALSE";
                };
        String times =
                result.factor() == TwoWayFactor.SMALLEST
                        ? "G <- %d; v <- v * G / (G - 1) * (nobs(m) - 1) / df.residual(m)\n"
                                .formatted(
                                        Math.min(result.firstClusters(), result.secondClusters()))
                        : "";
        return input.rData(
                        "outcome", "predictors", "factors", "clusters", "other_clusters", "weights")
                + """
                library(sandwich); library(lmtest)
                m <- %s
                v <- vcovCL(m, cluster = d[, %s], %s, fix = TRUE)
                %sprint(coeftest(m, vcov. = v, df = %d), digits = 10)
                """
                        .formatted(
                                input.rModel(),
                                RScript.texts(List.of(result.first(), result.second())),
                                type,
                                times,
                                Math.min(result.firstClusters(), result.secondClusters()) - 1);
    }
}
