package no.helhet.statistics.regression;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Progress;
import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a fit says when rows come in clusters (offices, municipalities): rows of a cluster may
/// depend on each other in any way, clusters do not.
///
/// Each coefficient carries a sandwich standard error (CR2 unless another is chosen), Satterthwaite
/// degrees of freedom and a p by resampling together, and never a z: with few clusters a normal
/// distribution finds effects that are not there. Standard errors and degrees of freedom as
/// `clubSandwich::coef_test(test = "Satterthwaite")`, also with weights and also where a cluster
/// alone tells a coefficient (Moore-Penrose). Sources: [ClusterEstimator]; Pustejovsky & Tipton
/// (2018); Cameron, Gelbach & Miller (2008) for the changed signs.
///
/// @param column that holds the clusters
/// @param few fewer than [#FEW]
/// @param smallest rows in the smallest cluster
/// @param largest rows in the largest cluster
/// @param coefficients those tested that have an uncertainty
/// @param withoutErrors those tested whose uncertainty no two clusters tell
public record ClusterInference(
        String column,
        int clusters,
        boolean few,
        int smallest,
        int largest,
        ClusterEstimator estimator,
        List<ClusterCoefficient> coefficients,
        List<Estimate> withoutErrors) {
    /// Fewer clusters than this are few: "fewer than 20 to 50 ... may be too few" (Cameron & Miller
    /// 2015, Journal of Human Resources 50, 317-372, section VI).
    public static final int FEW = 50;

    /// Clusters times coefficients squared: about a gigabyte of memory.
    private static final long MOST = 20_000_000;

    public ClusterInference {
        coefficients = List.copyOf(coefficients);
        withoutErrors = List.copyOf(withoutErrors);
    }

    /// CR2, 95 %, all coefficients.
    public static Fit<ClusterInference> of(LeastSquares model, Groups clusters) {
        return of(model, clusters, ClusterOptions.STANDARD, Progress.NONE);
    }

    /// @param clusters one for each row given to the fit
    public static Fit<ClusterInference> of(
            LeastSquares model, Groups clusters, ClusterOptions options, Progress progress) {
        var groups = model.used(clusters);
        var problem = problem(model, groups);
        if (problem != null) {
            return new no.helhet.statistics.NotEstimable<>(problem);
        }
        var scores = ClusterScores.of(model, groups);
        var constants = new ClusterConstants(model, groups);
        List<String> names = options.tested().isEmpty() ? model.names() : options.tested();
        var tested = new ArrayList<Tested>();
        for (String name : names) {
            int column = model.design().indexOf(name);
            tested.add(
                    new Tested(
                            name,
                            model.estimate(column),
                            model.basis().contrast(column),
                            constants.permutation(column)));
        }
        return of(
                scores,
                ClusterSandwich.of(model, groups, scores, options.estimator()),
                tested,
                options,
                progress);
    }

    /// @param clusters of the rows that the model used
    static @Nullable Warning problem(LeastSquares model, Groups clusters) {
        long cells = (long) clusters.count() * model.names().size() * model.names().size();
        return cells <= MOST
                ? problem(clusters)
                : new Warning(
                        Warning.Kind.OUT_OF_RANGE,
                        clusters.name(),
                        "%d coefficients by %d clusters are too many."
                                .formatted(model.names().size(), clusters.count()),
                        "Take columns with many levels away as fixed effects.");
    }

    static @Nullable Warning problem(Groups clusters) {
        for (int i = 0; i < clusters.size(); i++) {
            if (clusters.isMissing(i)) {
                return new Warning(
                        Warning.Kind.MISSING,
                        clusters.name(),
                        "Row %d belongs to no cluster.".formatted(i + 1),
                        "Leave out the rows without a cluster before the fit.");
            }
        }
        return clusters.count() > 1
                ? null
                : new Warning(
                        Warning.Kind.ONE_GROUP,
                        clusters.name(),
                        "There is one cluster.",
                        "Compare several clusters, or treat rows as independent.");
    }

    static Fit<ClusterInference> of(
            ClusterScores scores,
            ClusterSandwich sandwich,
            List<Tested> tested,
            ClusterOptions options,
            Progress progress) {
        var coefficients = new ArrayList<ClusterCoefficient>();
        var without = new ArrayList<Estimate>();
        for (int k = 0; k < tested.size(); k++) {
            var one = tested.get(k);
            double variance = sandwich.covariance(new double[][] {one.contrast()})[0][0];
            if (sandwich.tells(one.contrast()) && variance > 0) {
                coefficients.add(coefficient(scores, sandwich, one, variance, options));
            } else {
                without.add(new Estimate(one.name(), one.estimate()));
            }
            progress.at(k + 1, tested.size());
        }
        int[] sizes =
                java.util.stream.IntStream.range(0, scores.count())
                        .map(scores::rows)
                        .sorted()
                        .toArray();
        var result =
                new ClusterInference(
                        scores.column(),
                        scores.count(),
                        scores.count() < FEW,
                        sizes[0],
                        sizes[sizes.length - 1],
                        options.estimator(),
                        coefficients,
                        without);
        return Fit.of(result, ClusterWarnings.of(result));
    }

    private static ClusterCoefficient coefficient(
            ClusterScores scores,
            ClusterSandwich sandwich,
            Tested tested,
            double variance,
            ClusterOptions options) {
        var basic =
                Coefficient.of(
                        tested.name(),
                        tested.estimate(),
                        Math.sqrt(variance),
                        sandwich.degreesOfFreedom(tested.contrast()),
                        options.level());
        var left = LeftOut.of(scores, tested.contrast(), tested.estimate());
        var permutation = tested.permutation();
        return new ClusterCoefficient(
                basic.name(),
                basic.estimate(),
                basic.standardError(),
                basic.degreesOfFreedom(),
                basic.t(),
                basic.p(),
                basic.interval(),
                new SignFlip(
                                scores,
                                new double[][] {tested.contrast()},
                                new double[] {tested.estimate()})
                        .test(options.draws(), options.seed()),
                permutation == null
                        ? null
                        : permutation.test(options.draws(), options.seed(), Progress.NONE),
                left.estimates(),
                left.cluster());
    }

    /// @throws IllegalArgumentException when it was not tested, or has no uncertainty
    public ClusterCoefficient coefficient(String name) {
        return coefficients.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no coefficient %s among %s"
                                                .formatted(
                                                        name,
                                                        Arrays.toString(
                                                                coefficients.stream()
                                                                        .map(
                                                                                ClusterCoefficient
                                                                                        ::name)
                                                                        .toArray()))));
    }
}
