package no.helhet.statistics.mixed;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A linear mixed model: y = Xβ + Zb + e, b ~ N(0, Σ), e ~ N(0, σ²/w); any number of groupings,
/// nested or crossed, each with a random intercept and optional slopes.
///
/// The deviance profiled over β and σ² (Bates, Mächler, Bolker and Walker 2015, J Stat Softw 67(1),
/// equations 34 and 41) is minimised over the relative covariance. One grouping, or a chain of
/// nested ones, is reduced to sums for each group in one pass over the rows; with crossed groupings
/// the one with most groups is eliminated and the others, at most 3 000 effects together, are one
/// dense factor.
///
/// Assumes: effects of groups and residuals are normal, independent of each other and of the
/// columns of X; the residual variance is the same in all rows but for the weights.
///
/// Choices where software differs: Newton's method to a gradient of next to nothing instead of a
/// derivative-free search; degrees of freedom by Satterthwaite's method, as lmerTest; the
/// logarithm of the weights counts in the likelihood, as in lme4.
public final class LinearMixedModel {
    private final Numbers outcome;
    private final Design design;
    private final List<RandomTerm> terms;
    private final Options options;
    private final MixedData data;
    private final Deviance deviance;
    private final Optimum optimum;
    private final Satterthwaite satterthwaite;

    private LinearMixedModel(
            Numbers outcome,
            Design design,
            List<RandomTerm> terms,
            Options options,
            MixedData data,
            Deviance deviance,
            Optimum optimum) {
        this.outcome = outcome;
        this.design = design;
        this.terms = terms;
        this.options = options;
        this.data = data;
        this.deviance = deviance;
        this.optimum = optimum;
        this.satterthwaite = new Satterthwaite(deviance, optimum.theta(), optimum.profiled());
    }

    /// @param criterion REML or ML
    /// @param confidence of intervals, such as 0.95
    /// @param weights prior weights, above 0: the residual variance of a row is σ²/w; null for none
    public record Options(Criterion criterion, double confidence, @Nullable Numbers weights) {
        public Options {
            if (!(confidence > 0 && confidence < 1)) {
                throw new IllegalArgumentException("A confidence lies between 0 and 1");
            }
        }

        public static Options reml() {
            return new Options(Criterion.REML, 0.95, null);
        }

        public static Options ml() {
            return new Options(Criterion.ML, 0.95, null);
        }

        public Options weighted(Numbers by) {
            return new Options(criterion, confidence, by);
        }

        public Options confidence(double other) {
            return new Options(criterion, other, weights);
        }
    }

    /// @param outcome n finite numbers
    /// @param design n rows, at least one column; of full rank
    /// @param terms at least one; no two with the same groups
    /// @return not estimable when a value is not finite or missing, a column is constant or
    ///     collinear, a grouping has one group or one row in every group, or the outcome does not
    ///     vary beyond what design and groups tell
    /// @throws IllegalArgumentException when lengths differ or there is no term
    public static Fit<LinearMixedModel> fit(
            Numbers outcome, Design design, List<RandomTerm> terms, Options options) {
        check(outcome, design, terms, options);
        var problem = MixedChecks.problem(outcome, design, terms, options.weights());
        if (problem.isPresent()) {
            Warning w = problem.get();
            return Fit.notEstimable(w.kind(), w.column(), w.what(), w.remedy());
        }
        var data = MixedData.of(outcome, design, terms, options.weights());
        if (!(data.scale() > 1e-12 * rootMeanSquare(outcome)) || design.size() >= outcome.size()) {
            return Fit.notEstimable(
                    Warning.Kind.CONSTANT,
                    outcome.name(),
                    "The predictors tell the outcome without error.",
                    "See whether a predictor is the outcome itself.");
        }
        boolean chain = data.nested();
        long dense = chain ? 0 : CrossedElimination.dense(data.levels());
        if (dense > CrossedElimination.MOST) {
            return Fit.notEstimable(
                    Warning.Kind.OUT_OF_RANGE,
                    data.levels().get(1).term().groups().name(),
                    "Crossed groupings have %d effects, and at most %d can be carried."
                            .formatted(dense, CrossedElimination.MOST),
                    "Use a coarser grouping, or groupings that are nested.");
        }
        var elimination = chain ? new ChainElimination(data) : new CrossedElimination(data);
        var deviance =
                new Deviance(
                        data,
                        elimination,
                        new CovarianceFactor(data.levels()),
                        options.criterion());
        var optimum = Optimum.of(deviance, dense <= 300);
        if (optimum.profiled().rss() < 1e-9 * data.rows()) {
            return Fit.notEstimable(
                    Warning.Kind.CONSTANT,
                    outcome.name(),
                    "Predictors and groups tell the outcome without error.",
                    "Use a coarser grouping, or one row for each group and no groups.");
        }
        var model =
                new LinearMixedModel(
                        outcome, design, List.copyOf(terms), options, data, deviance, optimum);
        return Fit.of(model, model.warnings());
    }

    private static void check(
            Numbers outcome, Design design, List<RandomTerm> terms, Options options) {
        if (terms.isEmpty() || design.size() == 0) {
            throw new IllegalArgumentException("Give a column and a grouping");
        }
        int n = outcome.size();
        Numbers weights = options.weights();
        if (design.rows() != n
                || terms.stream().anyMatch(t -> t.groups().size() != n)
                || (weights != null && weights.size() != n)) {
            throw new IllegalArgumentException("All columns must have as many rows");
        }
    }

    private static double rootMeanSquare(Numbers column) {
        double sum = 0;
        for (int i = 0; i < column.size(); i++) {
            sum += column.at(i) * column.at(i);
        }
        return Math.sqrt(sum / column.size());
    }

    private List<Warning> warnings() {
        var warnings = new ArrayList<Warning>();
        if (!optimum.converged()) {
            warnings.add(
                    new Warning(
                            Warning.Kind.NOT_CONVERGED,
                            "",
                            "The deviance was still falling when the search ended.",
                            "Leave out random slopes, or see whether a column has extreme"
                                    + " values."));
        }
        for (var edge : optimum.edges(data.levels(), deviance.factor())) {
            warnings.add(
                    new Warning(
                            Warning.Kind.SINGULAR,
                            edge.level().term().groups().name(),
                            edge.what(),
                            "The model is richer than the data; try it without that effect."));
        }
        warnings.addAll(MixedChecks.cautions(terms));
        GroupDeletion.worst(influence()).ifPresent(warnings::add);
        return warnings;
    }

    public Options options() {
        return options;
    }

    public Design design() {
        return design;
    }

    public List<RandomTerm> terms() {
        return terms;
    }

    public Numbers outcome() {
        return outcome;
    }

    /// Whether the groups of each grouping lie within those of another.
    public boolean isNested() {
        return deviance.elimination() instanceof ChainElimination;
    }

    /// Residual standard deviation, of a row with weight 1.
    public double sigma() {
        return deviance.deviation(optimum.profiled()) * data.scale();
    }

    /// The fixed effects, in the order of the design.
    public List<MixedCoefficient> coefficients() {
        var list = new ArrayList<MixedCoefficient>();
        double[] estimates = estimates();
        for (int j = 0; j < estimates.length; j++) {
            var unit = new double[estimates.length];
            unit[j] = 1;
            double se = Math.sqrt(variance(unit));
            double df = degrees(unit);
            double t = estimates[j] / se;
            var distribution = TDistribution.of(df);
            double margin = distribution.inverseSurvivalProbability((1 - options.confidence()) / 2);
            list.add(
                    new MixedCoefficient(
                            design.names().get(j),
                            estimates[j],
                            se,
                            df,
                            t,
                            2 * distribution.survivalProbability(Math.abs(t)),
                            estimates[j] - margin * se,
                            estimates[j] + margin * se));
        }
        return List.copyOf(list);
    }

    double[] estimates() {
        double[] c = data.along().clone();
        for (int j = 0; j < c.length; j++) {
            c[j] += optimum.profiled().gamma()[j] * data.scale();
        }
        return data.fixed().solve(c);
    }

    double variance(double[] contrast) {
        return data.scale()
                * data.scale()
                * Satterthwaite.quadratic(
                        satterthwaite.covariance(), data.fixed().contrast(contrast));
    }

    /// At most the rows less the fixed effects: beyond that, rounding.
    double degrees(double[] contrast) {
        double df = satterthwaite.degrees(data.fixed().contrast(contrast));
        return df > 0 ? df : data.rows() - data.predictors();
    }

    /// Covariance of two fixed effects' estimates.
    public double covariance(String first, String second) {
        var sum = new double[design.size()];
        var difference = new double[design.size()];
        sum[design.indexOf(first)] += 1;
        sum[design.indexOf(second)] += 1;
        difference[design.indexOf(first)] += 1;
        difference[design.indexOf(second)] -= 1;
        return (variance(sum) - variance(difference)) / 4;
    }

    /// Covariance of two effects of a grouping's groups.
    ///
    /// @param term its place among the terms
    /// @param first 0 for the intercept, then the slopes
    /// @param second likewise
    public double covariance(int term, int first, int second) {
        return RandomEffects.covariance(level(term), lambda(term), sigma())[first][second];
    }

    /// Variances and covariances, by grouping in the order given; the residual variance last.
    public List<VarianceComponent> components() {
        var list = new ArrayList<VarianceComponent>();
        for (int t = 0; t < terms.size(); t++) {
            list.addAll(RandomEffects.components(level(t), lambda(t), sigma()));
        }
        double sigma = sigma();
        list.add(new VarianceComponent(VarianceComponent.RESIDUAL, "", null, sigma * sigma, sigma));
        return List.copyOf(list);
    }

    private int place(int term) {
        for (int l = 0; l < terms.size(); l++) {
            if (data.levels().get(l).place() == term) {
                return l;
            }
        }
        throw new IllegalArgumentException("There is no term " + term);
    }

    private Level level(int term) {
        return data.levels().get(place(term));
    }

    private double[][] lambda(int term) {
        return deviance.factor().lambda(optimum.theta())[place(term)];
    }

    /// Profile likelihood intervals of the standard deviations of effects that have no covariance
    /// with others, and of the residual: [DeviationInterval]. Costs some hundred evaluations each.
    public List<DeviationInterval> deviationIntervals() {
        var list = new ArrayList<DeviationInterval>();
        double normal = RandomEffects.normal(options.confidence());
        var profile = new VarianceProfile(deviance, optimum.theta(), normal * normal);
        for (int t = 0; t < terms.size(); t++) {
            Level level = level(t);
            for (int i = 0; i < level.size(); i++) {
                if (level.size() == 1 || !level.term().correlated()) {
                    double unit = data.scale() * level.back()[i][i];
                    double[] limits = profile.effect(deviance.factor().first(place(t)) + i);
                    list.add(
                            new DeviationInterval(
                                    level.term().groups().name(),
                                    level.term().names().get(i),
                                    limits[0] * unit,
                                    limits[1] * unit,
                                    limits[2] * unit));
                }
            }
        }
        double[] limits = profile.residual();
        list.add(
                new DeviationInterval(
                        VarianceComponent.RESIDUAL,
                        "",
                        limits[0] * data.scale(),
                        limits[1] * data.scale(),
                        limits[2] * data.scale()));
        return List.copyOf(list);
    }

    /// Each group's effects, by grouping in the order given, groups in the order of their levels.
    public List<GroupEffect> effects() {
        var conditional =
                deviance.elimination()
                        .conditional(
                                deviance.factor().lambda(optimum.theta()),
                                optimum.profiled().gamma());
        var list = new ArrayList<GroupEffect>();
        double normal = RandomEffects.normal(options.confidence());
        for (int t = 0; t < terms.size(); t++) {
            int l = place(t);
            list.addAll(
                    RandomEffects.effects(
                            data.levels().get(l),
                            conditional.modes()[l],
                            conditional.covariances()[l],
                            data.scale(),
                            sigma(),
                            normal));
        }
        return List.copyOf(list);
    }

    /// Xβ + Zb for each row.
    public Numbers fitted() {
        double[] sum = design.times(estimates());
        var effects = effects();
        int at = 0;
        for (RandomTerm term : terms) {
            int q = term.size();
            for (int i = 0; i < sum.length; i++) {
                int from = at + term.groups().at(i) * q;
                sum[i] += effects.get(from).estimate();
                for (int j = 1; j < q; j++) {
                    sum[i] += effects.get(from + j).estimate() * term.slopes().get(j - 1).at(i);
                }
            }
            at += term.groups().count() * q;
        }
        return Numbers.owning("fitted", sum);
    }

    /// For every group of the uppermost grouping, the fixed effect that moves most without it;
    /// none with crossed groupings. One step: variances are not estimated anew.
    public List<GroupInfluence> influence() {
        return GroupDeletion.of(this, data, deviance, optimum);
    }

    /// Whether several coefficients are all nothing; see [FixedEffectTest].
    ///
    /// @throws IllegalArgumentException when the design has no such column
    public FixedEffectTest test(List<String> names) {
        return WaldContrasts.test(this, names);
    }

    /// -2 log-likelihood, or the REML criterion.
    public double deviance() {
        return deviance.value(optimum.profiled());
    }

    public double logLikelihood() {
        return -deviance() / 2;
    }

    /// Fixed effects, variances, covariances and the residual variance.
    public int parameters() {
        return design.size() + deviance.factor().parameters() + 1;
    }

    public LinearMixedResult result(boolean withIntervals) {
        var groups = new LinkedHashMap<String, Integer>();
        terms.forEach(t -> groups.put(t.groups().name(), t.groups().count()));
        double value = deviance();
        return new LinearMixedResult(
                options.criterion(),
                outcome.size(),
                Map.copyOf(groups),
                coefficients(),
                components(),
                withIntervals ? deviationIntervals() : List.of(),
                -value / 2,
                value,
                parameters(),
                value + 2 * parameters(),
                value + Math.log(outcome.size()) * parameters(),
                effects(),
                influence().stream().filter(GroupDeletion::isLarge).toList());
    }
}
