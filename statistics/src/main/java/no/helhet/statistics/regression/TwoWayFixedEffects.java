package no.helhet.statistics.regression;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Least squares with an effect for each level of two columns, such as person and month: y = x'b +
/// a(first) + c(second) + e, with standard errors by cluster. The effects are taken away by
/// demeaning, in closed form where each pair of levels is seen once, else by [Demeaned].
///
/// The coefficients are those of a regression on all dummies (Frisch & Waugh 1933; Baltagi 2021,
/// Econometric Analysis of Panel Data, 3.2). With at least [ClusterInference#FEW] clusters the
/// errors are CR1 with [FixedEffectsFactor] against t with clusters less one; with fewer they are
/// CR2 with Satterthwaite degrees of freedom and a resampling beside them, in `few`. With staggered
/// adoption and effects that differ, the coefficient is a weighted sum with weights that may be
/// negative (Goodman-Bacon 2021): it is then not an average effect.
///
/// @param singletons rows left out because they are alone with an effect
/// @param components parts of the panel that no person or month joins
/// @param balanced whether each pair of levels is seen exactly once
/// @param iterations of the demeaning; 0 in closed form
/// @param left share of the effects that the demeaning left
/// @param degreesOfFreedom rows less predictors less effects
/// @param withinRSquared share of what the effects leave that the predictors account for
/// @param estimator of the standard errors in `coefficients`
/// @param plain by predictor, the CR1 standard error, for comparison with other software
/// @param few null when clusters are not few
public record TwoWayFixedEffects(
        String outcome,
        int rows,
        int singletons,
        int firstLevels,
        int secondLevels,
        int components,
        int clusters,
        boolean balanced,
        int iterations,
        double left,
        int degreesOfFreedom,
        double residualStandardDeviation,
        double withinRSquared,
        FixedEffectsFactor factor,
        ClusterEstimator estimator,
        List<Coefficient> coefficients,
        Map<String, Double> plain,
        @Nullable ClusterInference few) {
    public TwoWayFixedEffects {
        coefficients = List.copyOf(coefficients);
        plain = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(plain));
    }

    /// G/(G − 1), 95 %.
    public static Fit<TwoWayFixedEffects> fit(
            Numbers outcome, List<Numbers> predictors, Groups first, Groups second, Groups by) {
        return fit(outcome, predictors, first, second, by, FixedEffectsOptions.STANDARD);
    }

    /// @param predictors at least one
    /// @param first the effect of, say, a person
    /// @param second the effect of, say, a month
    /// @param by clusters
    /// @throws IllegalArgumentException when the columns differ in length
    public static Fit<TwoWayFixedEffects> fit(
            Numbers outcome,
            List<Numbers> predictors,
            Groups first,
            Groups second,
            Groups by,
            FixedEffectsOptions options) {
        int rows = outcome.size();
        if (predictors.isEmpty()
                || predictors.stream().anyMatch(p -> p.size() != rows)
                || first.size() != rows
                || second.size() != rows
                || by.size() != rows) {
            throw new IllegalArgumentException(
                    "Give at least one predictor, and columns of the outcome's %d rows"
                            .formatted(rows));
        }
        if (rows == 0) {
            return Fit.notEstimable(
                    Warning.Kind.TOO_FEW, outcome.name(), "There are no rows.", "Give rows.");
        }
        for (Groups effect : List.of(first, second)) {
            if (effect.count() == 1) {
                return Fit.notEstimable(
                        Warning.Kind.ONE_GROUP,
                        effect.name(),
                        "All rows have the same level, which has no effect to take away.",
                        "Name a column with several levels, or make the other effect a factor of a"
                                + " clustered regression.");
            }
        }
        var panel = Panel.of(outcome, predictors, first, second, by);
        var sums = PanelSums.of(panel);
        if (!sums.whole()) {
            var problem = panel.problem(first, second, by);
            if (problem != null) {
                return new NotEstimable<>(problem);
            }
        }
        var warnings = new ArrayList<Warning>();
        if (sums.singletons()) {
            var cut = panel.withoutSingletons();
            warnings.add(
                    new Warning(
                            Warning.Kind.SMALL_GROUPS,
                            first.name() + " and " + second.name(),
                            "%d of %d rows are alone with an effect and are left out."
                                    .formatted(rows - cut.rows(), rows),
                            "Nothing: they say nothing about the predictors."));
            panel = cut;
            if (panel.rows() == 0) {
                return Fit.notEstimable(
                        Warning.Kind.TOO_FEW,
                        first.name(),
                        "Every row is alone with an effect.",
                        "Use effects that have several rows each.");
            }
            sums = PanelSums.of(panel);
        }
        if (panel.clusterCount() < 2) {
            return Fit.notEstimable(
                    Warning.Kind.ONE_GROUP,
                    by.name(),
                    "There is one cluster.",
                    "Cluster on a column with several levels.");
        }
        return new FixedEffectsFit(panel, sums, first, second, by, options)
                .fit(rows - panel.rows())
                .with(warnings);
    }

    /// @throws IllegalArgumentException when there is none
    public Coefficient coefficient(String name) {
        return coefficients.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no coefficient " + name));
    }
}
