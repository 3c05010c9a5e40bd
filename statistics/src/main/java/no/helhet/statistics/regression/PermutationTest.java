package no.helhet.statistics.regression;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Progress;
import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Whether a treatment given to whole clusters did anything, when they are few: the treatment is
/// given to the clusters anew, in all ways or in many, and the coefficient compared with what it
/// would have been. p is the share of assignments whose coefficient is at least as far from 0.
///
/// Nothing is assumed about distributions or about dependence within clusters; it is assumed that
/// each assignment (within blocks) was as likely as the one that happened. That is true of a
/// lottery; else it is a comparison with what chance could have done. Source: Fisher (1935);
/// Gail, Mark, Carroll, Green & Pee (1996), Statistics in Medicine 15, 1069-1092; Phipson & Smyth
/// (2010) for (1 + count)/(1 + draws).
///
/// @param estimate coefficient of treatment times exposure, beside the other columns
/// @param possible assignments there are, the one that happened among them; large ones not exact,
///     and at most 1e300
/// @param treated clusters with a value other than 0
public record PermutationTest(
        String treatment,
        String column,
        double estimate,
        Resampling resampling,
        double possible,
        int clusters,
        int treated) {
    /// @param others the other columns, the intercept among them
    /// @param treatment one value in each cluster
    /// @throws IllegalArgumentException when the columns differ in length
    public static Fit<PermutationTest> of(
            Numbers outcome,
            Design others,
            Numbers treatment,
            Groups clusters,
            PermutationOptions options,
            Progress progress) {
        int rows = outcome.size();
        var exposure = options.exposure();
        var blocks = options.blocks();
        if (treatment.size() != rows
                || clusters.size() != rows
                || exposure != null && exposure.size() != rows
                || blocks != null && blocks.size() != rows) {
            throw new IllegalArgumentException(
                    "All columns must have the outcome's %d rows".formatted(rows));
        }
        var problem = ClusterInference.problem(clusters);
        if (problem == null) {
            problem = problem(treatment, clusters, exposure, blocks);
        }
        if (problem != null) {
            return new no.helhet.statistics.NotEstimable<>(problem);
        }
        return LeastSquares.fit(outcome, with(others, treatment, exposure), options.weights())
                .then(model -> of(model, treatment, clusters, options, progress));
    }

    private static Fit<PermutationTest> of(
            LeastSquares model,
            Numbers treatment,
            Groups clusters,
            PermutationOptions options,
            Progress progress) {
        var groups = model.used(clusters);
        if (groups.count() < 2) {
            return Fit.notEstimable(
                    Warning.Kind.ONE_GROUP,
                    clusters.name(),
                    "There is one cluster.",
                    "Compare several clusters.");
        }
        var exposure = options.exposure();
        double[] values = new double[groups.count()];
        var used = exposure == null ? null : new double[model.rows()];
        for (int i = 0; i < model.rows(); i++) {
            values[groups.at(i)] = treatment.at(model.given(i));
            if (used != null && exposure != null) {
                used[i] = exposure.at(model.given(i));
            }
        }
        int column = model.names().size() - 1;
        var permutation =
                new ClusterPermutation(
                        model,
                        groups,
                        column,
                        values,
                        used == null ? null : Numbers.owning("exposure", used),
                        blocks(model, groups, options.blocks()));
        var resampling = permutation.test(options.draws(), options.seed(), progress);
        var result =
                new PermutationTest(
                        treatment.name(),
                        clusters.name(),
                        model.estimate(column),
                        resampling,
                        permutation.possible(),
                        groups.count(),
                        (int) Arrays.stream(values).filter(v -> v != 0).count());
        return Fit.of(result, warnings(result));
    }

    private static List<Warning> warnings(PermutationTest result) {
        return result.resampling.smallest() <= 0.05
                ? List.of()
                : List.of(
                        new Warning(
                                Warning.Kind.FEW_CLUSTERS,
                                result.column,
                                String.format(
                                        Locale.ROOT,
                                        "%.0f assignments can not give a p below %.2g.",
                                        result.possible,
                                        result.resampling.smallest()),
                                "Show the clusters one by one instead of a p."));
    }

    private static int[][] blocks(LeastSquares model, Groups clusters, @Nullable Groups blocks) {
        if (blocks == null) {
            return new int[][] {IntStream.range(0, clusters.count()).toArray()};
        }
        var used = model.used(blocks);
        var of = new int[clusters.count()];
        for (int i = 0; i < model.rows(); i++) {
            of[clusters.at(i)] = used.at(i);
        }
        var members = new int[used.count()][];
        for (int b = 0; b < members.length; b++) {
            int block = b;
            members[b] = IntStream.range(0, of.length).filter(j -> of[j] == block).toArray();
        }
        return members;
    }

    private static Design with(Design others, Numbers treatment, @Nullable Numbers exposure) {
        var builder = Design.builder(others.rows());
        for (int k = 0; k < others.size(); k++) {
            builder.numeric(Numbers.owning(others.names().get(k), others.column(k)));
        }
        var values = treatment.toArray();
        for (int i = 0; i < values.length && exposure != null; i++) {
            values[i] *= exposure.at(i);
        }
        return builder.numeric(
                        Numbers.owning(
                                exposure == null
                                        ? treatment.name()
                                        : treatment.name() + ":" + exposure.name(),
                                values))
                .build();
    }

    private static @Nullable Warning problem(
            Numbers treatment,
            Groups clusters,
            @Nullable Numbers exposure,
            @Nullable Groups blocks) {
        var values = new double[clusters.count()];
        Arrays.fill(values, Double.NaN);
        var columns = new ArrayList<Numbers>(List.of(treatment));
        if (exposure != null) {
            columns.add(exposure);
        }
        for (int i = 0; i < treatment.size(); i++) {
            for (var column : columns) {
                if (!Double.isFinite(column.at(i))) {
                    return new Warning(
                            Warning.Kind.NOT_FINITE,
                            column.name(),
                            "Row %d is not a finite number.".formatted(i + 1),
                            "Correct the value, or leave the row out.");
                }
            }
            int j = clusters.at(i);
            if (!Double.isNaN(values[j]) && values[j] != treatment.at(i)) {
                return new Warning(
                        Warning.Kind.OUT_OF_RANGE,
                        treatment.name(),
                        "It has more than one value in %s %s."
                                .formatted(clusters.name(), clusters.level(j)),
                        "Give the cluster's own treatment, and when it applied as exposure.");
            }
            values[j] = treatment.at(i);
        }
        if (Arrays.stream(values).distinct().count() < 2) {
            return new Warning(
                    Warning.Kind.CONSTANT,
                    treatment.name(),
                    "All clusters have the same treatment.",
                    "Give clusters without it to compare with.");
        }
        if (blocks == null) {
            return null;
        }
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.isMissing(i)) {
                return new Warning(
                        Warning.Kind.MISSING,
                        blocks.name(),
                        "Row %d belongs to no block.".formatted(i + 1),
                        "Leave out the row, or give its block.");
            }
        }
        return clusters.nestedIn(blocks)
                ? null
                : new Warning(
                        Warning.Kind.OUT_OF_RANGE,
                        blocks.name(),
                        "A cluster lies in more than one block.",
                        "Give each cluster one block.");
    }
}
