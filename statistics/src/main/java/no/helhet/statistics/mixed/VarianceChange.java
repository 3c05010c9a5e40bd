package no.helhet.statistics.mixed;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// Proportional change in variance when predictors come into a model (Merlo et al. 2005, J
/// Epidemiol Community Health 59:1022-1028; Raudenbush and Bryk 2002, equation 4.20):
/// (before - after)/before. With random slopes it depends on where it is asked, as the
/// shares of [VariancePartition] do.
/// It is no share: a predictor that groups differ in against the tide makes the variance between
/// them grow, and the change is negative.
///
/// @param groups name of the grouping, or [VarianceComponent#RESIDUAL]
/// @param before variance in the smaller model
/// @param after in the larger
/// @param change proportional; null when there was none before
public record VarianceChange(String groups, double before, double after, @Nullable Double change) {
    /// At nothing in every slope's column.
    ///
    /// @throws IllegalArgumentException when rows, criterion or groupings differ
    public static List<VarianceChange> between(LinearMixedModel smaller, LinearMixedModel larger) {
        return between(smaller, larger, Map.of());
    }

    /// For each grouping, in the order of the smaller model, then the residual.
    ///
    /// @param values of slopes' columns by name; those left out are 0
    /// @throws IllegalArgumentException when rows, criterion or groupings differ, or no
    ///     slope of a model has such a name
    public static List<VarianceChange> between(
            LinearMixedModel smaller, LinearMixedModel larger, Map<String, Double> values) {
        ModelComparison.sameData(smaller, larger);
        if (smaller.options().criterion() != larger.options().criterion()) {
            throw new IllegalArgumentException("Fit both models by the same criterion");
        }
        var before = VariancePartition.at(smaller, values).shares();
        var after = VariancePartition.at(larger, values).shares();
        return before.stream()
                .map(
                        share ->
                                of(
                                        share.groups(),
                                        share.variance(),
                                        named(after, share.groups()).variance()))
                .toList();
    }

    private static VariancePartition.Share named(
            List<VariancePartition.Share> shares, String groups) {
        return shares.stream()
                .filter(share -> share.groups().equals(groups))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "The larger model has no grouping " + groups));
    }

    private static VarianceChange of(String name, double before, double after) {
        return new VarianceChange(
                name, before, after, before > 0 ? (before - after) / before : null);
    }
}
