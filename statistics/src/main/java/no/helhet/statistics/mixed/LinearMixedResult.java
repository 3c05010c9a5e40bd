package no.helhet.statistics.mixed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A linear mixed model, to be written.
///
/// @param criterion what it was fitted by
/// @param rows n
/// @param groups number of groups by name of the grouping
/// @param coefficients the fixed effects
/// @param components variances and covariances, the residual last
/// @param intervals of standard deviations of effects without correlation, and of the residual;
///     empty when they were not asked for
/// @param logLikelihood of the criterion
/// @param deviance -2 times that: lme4's REML criterion or deviance
/// @param parameters fixed effects, variances and covariances
/// @param aic deviance and 2 for each parameter
/// @param bic deviance and log n for each parameter
/// @param effects of the groups
/// @param influence groups without which a fixed effect changes by more than its standard error
public record LinearMixedResult(
        Criterion criterion,
        int rows,
        Map<String, Integer> groups,
        List<MixedCoefficient> coefficients,
        List<VarianceComponent> components,
        List<DeviationInterval> intervals,
        double logLikelihood,
        double deviance,
        int parameters,
        double aic,
        double bic,
        List<GroupEffect> effects,
        List<GroupInfluence> influence) {
    static LinearMixedResult of(LinearMixedModel model, boolean withIntervals) {
        var groups = new LinkedHashMap<String, Integer>();
        model.terms().forEach(t -> groups.put(t.groups().name(), t.groups().count()));
        double value = model.deviance();
        int rows = model.outcome().size();
        return new LinearMixedResult(
                model.options().criterion(),
                rows,
                Collections.unmodifiableMap(groups),
                model.coefficients(),
                model.components(),
                withIntervals ? model.deviationIntervals() : List.of(),
                -value / 2,
                value,
                model.parameters(),
                value + 2 * model.parameters(),
                value + Math.log(rows) * model.parameters(),
                model.effects(),
                model.influence().stream().filter(GroupDeletion::isLarge).toList());
    }
}
