package no.helhet.statistics.regression;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Progress;
import no.helhet.statistics.Warning;
import no.helhet.statistics.linear.Matrices;
import no.helhet.statistics.linear.PositiveDefinite;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// The steps of [TwoWayFixedEffects] on a panel without singletons.
final class FixedEffectsFit {
    private static final double EXACT = 1e-10;
    private static final double POORLY = 1e-8;

    /// Satterthwaite degrees of freedom under which many clusters tell as little as few do
    /// (Carter, Schnepel & Steigerwald 2017, Review of Economics and Statistics 99, 698-709).
    private static final double TOLD_BY_FEW = 20;

    private final Panel panel;
    private final PanelSums sums;
    private final Groups first;
    private final Groups second;
    private final Groups by;
    private final FixedEffectsOptions options;
    private final boolean balanced;
    private final int predictors;
    private @Nullable Demeaned demeaned;

    FixedEffectsFit(
            Panel panel,
            PanelSums sums,
            Groups first,
            Groups second,
            Groups by,
            FixedEffectsOptions options) {
        this.panel = panel;
        this.sums = sums;
        this.first = first;
        this.second = second;
        this.by = by;
        this.options = options;
        balanced = sums.balanced(panel);
        predictors = panel.predictors();
    }

    Fit<TwoWayFixedEffects> fit(int singletons) {
        var within = balanced ? Within.balanced(panel, sums) : Within.of(panel, demeaned());
        var total = new double[predictors + 1][predictors + 1];
        for (int j = 0; j < panel.clusterCount(); j++) {
            Matrices.add(total, within.matrix(j), 1);
        }
        var problem = FixedEffectsCheck.problem(panel, effects(), within, total);
        if (problem != null) {
            return new no.helhet.statistics.NotEstimable<>(problem);
        }
        int components = balanced ? 1 : panel.components();
        int effects = panel.firstCount() + panel.secondCount() - components;
        int left = panel.rows() - predictors - effects;
        double outcome = total[predictors][predictors];
        if (left < 1) {
            return Fit.notEstimable(
                    Warning.Kind.TOO_FEW,
                    panel.columns()[predictors].name(),
                    "There are %d rows for %d effects and predictors."
                            .formatted(panel.rows(), effects + predictors),
                    "Use coarser effects, or give more rows.");
        }
        var definite =
                PositiveDefinite.of(Within.predictors(total))
                        .orElseThrow(() -> new IllegalStateException("checked above"));
        var cross = Arrays.copyOf(total[predictors], predictors);
        double[] estimates = definite.solve(cross);
        double squares = outcome - Matrices.dot(cross, estimates);
        if (!(squares > EXACT * outcome)) {
            return Fit.notEstimable(
                    Warning.Kind.SINGULAR,
                    panel.columns()[predictors].name(),
                    "The effects and predictors tell it exactly.",
                    "Leave out the predictor that the outcome is made of.");
        }
        var scores = scores(within, definite, estimates);
        double[][] back = Matrices.transpose(inverse(definite.factor()));
        double[][] covariance = scores.plain(back);
        var plain = new LinkedHashMap<String, Double>();
        double factor = options.factor().of(panel, left);
        for (int k = 0; k < predictors; k++) {
            plain.put(panel.columns()[k].name(), Math.sqrt(factor * covariance[k][k]));
        }
        var warnings = new ArrayList<Warning>();
        if (within.left() > POORLY) {
            warnings.add(
                    new Warning(
                            Warning.Kind.NOT_CONVERGED,
                            effects(),
                            String.format(
                                    Locale.ROOT,
                                    "After %d iterations %.1g of the effects is left.",
                                    within.iterations(),
                                    within.left()),
                            "Allow more iterations."));
        }
        var few = few(scores, back, estimates, warnings);
        var coefficients = new ArrayList<Coefficient>();
        if (few == null) {
            var sandwich = ClusterSandwich.unweighted(scores, ClusterEstimator.CR0, 1);
            for (int k = 0; k < predictors; k++) {
                String name = panel.columns()[k].name();
                if (!sandwich.tells(back[k])) {
                    return withoutError(name);
                }
                double degrees = sandwich.degreesOfFreedom(back[k]);
                if (degrees < TOLD_BY_FEW) {
                    warnings.add(toldByFew(name, degrees));
                }
                double error = plain.getOrDefault(name, 0.0);
                if (!(error > 0)) {
                    return withoutError(name);
                }
                coefficients.add(
                        Coefficient.of(
                                name,
                                estimates[k],
                                error,
                                panel.clusterCount() - 1.0,
                                options.clusters().level()));
            }
        } else {
            for (var one : few.coefficients()) {
                coefficients.add(
                        new Coefficient(
                                one.name(),
                                one.estimate(),
                                one.standardError(),
                                one.degreesOfFreedom(),
                                one.t(),
                                one.p(),
                                one.interval()));
            }
        }
        return Fit.of(
                new TwoWayFixedEffects(
                        panel.columns()[predictors].name(),
                        panel.rows(),
                        singletons,
                        panel.firstCount(),
                        panel.secondCount(),
                        components,
                        panel.clusterCount(),
                        balanced,
                        within.iterations(),
                        within.left(),
                        left,
                        Math.sqrt(squares / left),
                        1 - squares / outcome,
                        options.factor(),
                        few == null ? ClusterEstimator.CR1 : few.estimator(),
                        coefficients,
                        plain,
                        few),
                warnings);
    }

    private String effects() {
        return first.name() + " and " + second.name();
    }

    private Warning toldByFew(String name, double degrees) {
        return new Warning(
                Warning.Kind.FEW_CLUSTERS,
                name,
                String.format(
                        Locale.ROOT,
                        "Of %d clusters few tell about it: %.1f degrees of freedom.",
                        panel.clusterCount(),
                        degrees),
                "The interval is too narrow: hold it against a permutation of the clusters.");
    }

    private static Fit<TwoWayFixedEffects> withoutError(String name) {
        return Fit.notEstimable(
                Warning.Kind.SINGULAR,
                name,
                "No cluster's residuals tell the coefficient's uncertainty.",
                "Leave the column out, or cluster on a finer column.");
    }

    private Demeaned demeaned() {
        var known = demeaned;
        if (known == null) {
            known = Demeaned.of(panel, sums, options.tolerance(), options.most());
            demeaned = known;
        }
        return known;
    }

    private static double[][] inverse(double[][] lower) {
        int size = lower.length;
        var inverse = new double[size][size];
        for (int j = 0; j < size; j++) {
            inverse[j][j] = 1 / lower[j][j];
            for (int i = j + 1; i < size; i++) {
                double sum = 0;
                for (int k = j; k < i; k++) {
                    sum += lower[i][k] * inverse[k][j];
                }
                inverse[i][j] = -sum / lower[i][i];
            }
        }
        return inverse;
    }

    /// Of the demeaned predictors alone.
    private ClusterScores scores(Within within, PositiveDefinite definite, double[] estimates) {
        double[][] turn = inverse(definite.factor());
        int count = panel.clusterCount();
        var scores = new double[count][];
        var shares = new double[count][][];
        for (int j = 0; j < count; j++) {
            double[][] matrix = within.matrix(j);
            double[][] products = Within.predictors(matrix);
            double[] score = Arrays.copyOf(matrix[predictors], predictors);
            double[] fitted = Matrices.times(products, estimates);
            for (int k = 0; k < predictors; k++) {
                score[k] -= fitted[k];
            }
            scores[j] = Matrices.times(turn, score);
            shares[j] = Matrices.around(turn, products);
        }
        var sizes = new int[count];
        for (int code : panel.clusters()) {
            sizes[code]++;
        }
        return new ClusterScores(by.name(), panel.levels(), sizes, scores, shares);
    }

    private @Nullable ClusterInference few(
            ClusterScores own, double[][] back, double[] estimates, List<Warning> warnings) {
        if (panel.clusterCount() >= ClusterInference.FEW) {
            return null;
        }
        var whole = EffectScores.of(by.name(), panel, demeaned().columns(), residuals(estimates));
        if (whole == null) {
            warnings.add(
                    new Warning(
                            Warning.Kind.APPROXIMATE,
                            by.name(),
                            "CR2 does not count the effects: too many lie across clusters.",
                            "Use clusters that hold one of the effects whole."));
        }
        var scores = whole == null ? own : whole.scores();
        double[][] contrasts = whole == null ? back : whole.contrasts();
        var tested = new ArrayList<Tested>();
        for (int k = 0; k < predictors; k++) {
            tested.add(new Tested(panel.columns()[k].name(), estimates[k], contrasts[k], null));
        }
        var cluster = options.clusters().with(ClusterEstimator.CR2);
        var fit =
                ClusterInference.of(
                        scores,
                        ClusterSandwich.unweighted(scores, ClusterEstimator.CR2, 1),
                        tested,
                        cluster,
                        Progress.NONE);
        return switch (fit) {
            case no.helhet.statistics.Fitted<ClusterInference>(var result) -> result;
            case no.helhet.statistics.FittedWithWarnings<ClusterInference>(
                            var result,
                            var said) -> {
                warnings.addAll(said);
                yield result;
            }
            case no.helhet.statistics.NotEstimable<ClusterInference> none ->
                    throw new IllegalStateException(none.reason().toString());
        };
    }

    private double[] residuals(double[] estimates) {
        double[][] columns = demeaned().columns();
        var residuals = columns[predictors].clone();
        for (int k = 0; k < predictors; k++) {
            for (int i = 0; i < residuals.length; i++) {
                residuals[i] -= estimates[k] * columns[k][i];
            }
        }
        return residuals;
    }
}
