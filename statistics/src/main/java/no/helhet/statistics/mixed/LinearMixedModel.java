package no.helhet.statistics.mixed;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Numbers;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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
/// Choices where software differs: Newton's method from several starts, to a gradient of next to
/// nothing, and the lowest end taken, instead of a derivative-free search from one; degrees of
/// freedom by Satterthwaite's method, as lmerTest; the logarithm of the weights counts in the
/// likelihood, as in lme4.
public final class LinearMixedModel {
    private final Numbers outcome;
    private final Design design;
    private final List<RandomTerm> terms;
    private final Options options;
    private final MixedData data;
    private final Deviance deviance;
    private final Optimum optimum;
    private final FixedEffects fixed;
    private final List<GroupInfluence> influence;

    LinearMixedModel(
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
        this.fixed = new FixedEffects(data, deviance, optimum);
        this.influence = GroupDeletion.of(fixed, design.names(), data, deviance, optimum);
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
        return MixedEstimation.fit(outcome, design, terms, options);
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
        return deviation() * Math.sqrt(data.meanWeight());
    }

    /// That of a row with the mean weight.
    private double deviation() {
        return deviance.deviation(optimum.profiled()) * data.scale();
    }

    /// The fixed effects, in the order of the design.
    public List<MixedCoefficient> coefficients() {
        return fixed.coefficients(design.names(), options.confidence());
    }

    double[] estimates() {
        return fixed.estimates();
    }

    double variance(double[] contrast) {
        return fixed.variance(contrast);
    }

    double degrees(double[] contrast) {
        return fixed.degrees(contrast);
    }

    /// Covariance of two fixed effects' estimates.
    public double covariance(String first, String second) {
        return fixed.covariance(design.indexOf(first), design.indexOf(second));
    }

    /// Covariance of two effects of a grouping's groups.
    ///
    /// @param term its place among the terms
    /// @param first 0 for the intercept, then the slopes
    /// @param second likewise
    public double covariance(int term, int first, int second) {
        return RandomEffects.covariance(level(term), lambda(term), deviation())[first][second];
    }

    /// Variances and covariances, by grouping in the order given; the residual variance last.
    public List<VarianceComponent> components() {
        var list = new ArrayList<VarianceComponent>();
        for (int t = 0; t < terms.size(); t++) {
            list.addAll(RandomEffects.components(level(t), lambda(t), deviation()));
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
        double normal = RandomEffects.normal(options.confidence());
        int[] order = IntStream.range(0, terms.size()).map(this::place).toArray();
        return new VarianceProfile(deviance, optimum.theta(), normal * normal)
                .intervals(data.levels(), order, data.scale(), data.meanWeight());
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
                            deviation(),
                            normal));
        }
        return List.copyOf(list);
    }

    /// Xβ + Zb for each row.
    public Numbers fitted() {
        double[] sum = design.times(estimates());
        RandomEffects.add(terms, effects(), sum);
        return Numbers.owning("fitted", sum);
    }

    /// For every group of the grouping with fewest, the fixed effect that moves most without it.
    /// One step: variances are not estimated anew. None, which is warned about, when that would
    /// cost more than the fit.
    public List<GroupInfluence> influence() {
        return influence;
    }

    /// Whether several coefficients are all nothing; see [FixedEffectTest].
    ///
    /// @throws IllegalArgumentException when the design has no such column
    public FixedEffectTest test(List<String> names) {
        return WaldContrasts.test(this, names);
    }

    /// Whether the variance of one random effect, with its covariances, is nothing: the same model
    /// without it, by the same criterion (the fixed effects being the same, REML is as good as ML).
    /// The reference is an even mixture, see [ModelComparison].
    ///
    /// @param groups name of a grouping
    /// @param effect name of a slope, or [Design#INTERCEPT] of a grouping without correlated slopes
    /// @throws IllegalArgumentException when there is no such effect
    public ModelComparison testVariance(String groups, String effect) {
        for (int l = 0; l < terms.size(); l++) {
            Level level = data.levels().get(l);
            int at = level.term().names().indexOf(effect);
            if (!level.term().groups().name().equals(groups) || at < 0) {
                continue;
            }
            if (at == 0 && level.size() > 1 && level.term().correlated()) {
                throw new IllegalArgumentException("An intercept is tested without its slopes");
            }
            return HeldEffect.of(deviance, optimum, level, l, at);
        }
        throw new IllegalArgumentException("There is no effect %s of %s".formatted(effect, groups));
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

    /// Everything, to be written.
    public LinearMixedResult result(boolean withIntervals) {
        return LinearMixedResult.of(this, withIntervals);
    }
}
