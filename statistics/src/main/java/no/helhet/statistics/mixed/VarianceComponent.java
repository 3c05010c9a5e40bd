package no.helhet.statistics.mixed;

import org.jspecify.annotations.Nullable;

/// A variance or covariance of random effects, or the residual variance; as a row of lme4's
/// `as.data.frame(VarCorr(m))`.
///
/// @param groups name of the grouping; [#RESIDUAL] for the residual
/// @param first name of the effect; empty for the residual
/// @param second name of the other effect of a covariance; null for a variance
/// @param covariance the variance or covariance, in squared units of the outcome
/// @param deviation the standard deviation, or the correlation; null when a correlation has no
/// value
///     because a variance is nothing
public record VarianceComponent(
        String groups,
        String first,
        @Nullable String second,
        double covariance,
        @Nullable Double deviation) {
    public static final String RESIDUAL = "Residual";
}
