package no.helhet.statistics.mixed;

import no.helhet.statistics.Interval;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How the groups of one column differ.
///
/// @param groups the column
/// @param levels number of groups
/// @param fewest rows in the smallest group
/// @param deviations one for each effect
/// @param correlations one for each pair of effects
/// @param partition the share of the latent variance that lies at this level
///     ([GlmmHeterogeneity#latentShare]); with slopes where their columns are 0; null for counts
/// @param intraclass the correlation of two rows of one group on the latent scale: for inner groups
///     what lies in the outer one as well counts; null for counts
public record GlmmSpread(
        String groups,
        int levels,
        int fewest,
        List<Deviation> deviations,
        List<Correlation> correlations,
        @Nullable Double partition,
        @Nullable Double intraclass) {

    /// @param effect `(Intercept)` or the column of the slope
    /// @param medianRatio median odds ratio or rate ratio, for the intercept; for a slope that of
    ///     one unit more of its column
    /// @param interval of the standard deviation, by profile likelihood; null unless asked for,
    ///     and where the deviation has no end
    public record Deviation(
            String effect,
            double variance,
            double standardDeviation,
            double medianRatio,
            @Nullable Interval interval) {}

    /// @param value null when one of them does not vary
    public record Correlation(String first, String second, @Nullable Double value) {}
}
