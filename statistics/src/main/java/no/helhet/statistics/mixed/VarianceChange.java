package no.helhet.statistics.mixed;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Proportional change in variance when predictors come into a model (Merlo et al. 2005, J
/// Epidemiol
/// Community Health 59:1022-1028; Raudenbush and Bryk 2002, equation 4.20): (before -
/// after)/before.
/// It is no share: a predictor that groups differ in against the tide makes the variance between
/// them grow, and the change is negative.
///
/// @param groups name of the grouping, or [VarianceComponent#RESIDUAL]
/// @param before variance of the intercept in the smaller model
/// @param after in the larger
/// @param change proportional; null when there was none before
public record VarianceChange(String groups, double before, double after, @Nullable Double change) {
    /// For each grouping, in the order of the smaller model, then the residual.
    ///
    /// @throws IllegalArgumentException when rows, criterion or groupings differ
    public static List<VarianceChange> between(LinearMixedModel smaller, LinearMixedModel larger) {
        ModelComparison.sameData(smaller, larger);
        if (smaller.options().criterion() != larger.options().criterion()) {
            throw new IllegalArgumentException("Fit both models by the same criterion");
        }
        var list = new ArrayList<VarianceChange>();
        for (int t = 0; t < smaller.terms().size(); t++) {
            String name = smaller.terms().get(t).groups().name();
            int other = 0;
            while (other < larger.terms().size()
                    && !larger.terms().get(other).groups().name().equals(name)) {
                other++;
            }
            if (other == larger.terms().size()) {
                throw new IllegalArgumentException("The larger model has no grouping " + name);
            }
            list.add(of(name, smaller.covariance(t, 0, 0), larger.covariance(other, 0, 0)));
        }
        list.add(
                of(
                        VarianceComponent.RESIDUAL,
                        smaller.sigma() * smaller.sigma(),
                        larger.sigma() * larger.sigma()));
        return List.copyOf(list);
    }

    private static VarianceChange of(String name, double before, double after) {
        return new VarianceChange(
                name, before, after, before > 0 ? (before - after) / before : null);
    }
}
