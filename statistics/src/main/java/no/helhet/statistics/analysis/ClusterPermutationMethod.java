package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.regression.PermutationOptions;
import no.helhet.statistics.regression.PermutationTest;

import java.util.List;

/// A treatment given to whole clusters, given anew.
final class ClusterPermutationMethod implements Method {
    @Override
    public String name() {
        return "cluster-permutation-test";
    }

    @Override
    public String title() {
        return "Permutation test of a treatment given to whole offices or municipalities";
    }

    @Override
    public String purpose() {
        return "Whether a treatment given to few clusters did anything: it is given to the clusters"
                + " anew, in all ways or many, and the estimate compared with what it would have"
                + " been. Exact when clusters were drawn by lot; else a comparison with chance.";
    }

    @Override
    public String source() {
        return "Fisher 1935; Gail, Mark, Carroll, Green & Pee 1996, Statistics in Medicine 15;"
                + " Phipson & Smyth 2010, Statistical Applications in Genetics and Molecular"
                + " Biology 9.";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                RegressionInput.OUTCOME,
                Role.one(
                        "treatment",
                        Role.Kind.NUMBERS,
                        "The cluster's treatment: one value in each cluster, such as 0 or 1."),
                RegressionInput.CLUSTERS,
                Role.optional(
                        "exposure",
                        Role.Kind.NUMBERS,
                        "What the treatment is multiplied with in a row: 1 after it began, else"
                                + " 0."),
                Role.optional(
                        "blocks",
                        Role.Kind.GROUPS,
                        "Within which the treatment was given, such as counties."),
                RegressionInput.PREDICTORS,
                RegressionInput.FACTORS,
                RegressionInput.WEIGHTS);
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.whole(
                        "draws",
                        9999,
                        "Where there are over 20 000 assignments; else all are used."),
                RegressionInput.SEED);
    }

    @Override
    public Verified verified() {
        return Verified.by("r/rg.R");
    }

    @Override
    public String example() {
        return """
        {
          "method": "cluster-permutation-test",
          "columns": {
            "outcome": "stonadsmaneder", "treatment": "ny_rutine", "clusters": "kontor",
            "blocks": "fylke", "predictors": ["alder"]
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
        return RegressionInput.of(request)
                .then(
                        input ->
                                PermutationTest.of(
                                                input.numbers("outcome"),
                                                input.design(),
                                                input.numbers("treatment"),
                                                input.groups("clusters"),
                                                new PermutationOptions(
                                                        input.optionalNumbers("exposure"),
                                                        input.optionalGroups("blocks").orElse(null),
                                                        input.optionalNumbers("weights"),
                                                        input.draws(),
                                                        request.whole("seed")),
                                                progress)
                                        .map(result -> analysis(input, result)));
    }

    private static Analysis analysis(RegressionInput input, PermutationTest result) {
        var table =
                new Table(
                        "Effect of %s".formatted(result.treatment()),
                        List.of(
                                "estimate",
                                "p",
                                "clusters",
                                "treated",
                                "possible assignments",
                                "used",
                                "smallest possible p"),
                        List.of(
                                List.of(
                                        result.estimate(),
                                        result.resampling().p(),
                                        result.clusters(),
                                        result.treated(),
                                        result.possible(),
                                        result.resampling().used(),
                                        result.resampling().smallest())),
                        "p is the share of assignments with an estimate at least as large in size."
                                + " It says nothing about how large the effect is.");
        return new Analysis(result, List.of(table), r(input, result));
    }

    private static String r(RegressionInput input, PermutationTest result) {
        String exposure =
                input.request().names("exposure").isEmpty()
                        ? ""
                        : " * d$" + input.rName("exposure");
        String blocks =
                input.request().names("blocks").isEmpty()
                        ? "rep(1, length(given))"
                        : "tapply(as.character(d$%s), d$%s, `[`, 1)"
                                .formatted(input.rName("blocks"), input.rName("clusters"));
        return input.rData(
                        "outcome",
                        "predictors",
                        "factors",
                        "treatment",
                        "clusters",
                        "exposure",
                        "blocks",
                        "weights")
                + """
                cluster <- as.character(d$%1$s)
                given <- tapply(d$%2$s, cluster, `[`, 1)
                blocks <- %3$s
                effect <- function(a) { d$given <- as.numeric(a[cluster])%4$s
                  coef(%5$s)[["given"]] }
                set.seed(%6$s)
                anew <- replicate(%7$s, { a <- given
                  for (b in unique(blocks)) { i <- which(blocks == b); a[i] <- a[i][sample(length(i))] }
                  effect(a) })
                print(effect(given), digits = 10)
                # Near the p of all assignments, where there are few enough to go through.
                print((1 + sum(abs(anew) >= abs(effect(given)) * (1 - 1e-9))) / (1 + length(anew)))
                """
                        .formatted(
                                input.rName("clusters"),
                                input.rName("treatment"),
                                blocks,
                                exposure,
                                input.rModel("given"),
                                input.request().whole("seed"),
                                Math.max(result.resampling().used(), 1999));
    }
}
