package no.helhet.statistics.mixed;

/// Profile likelihood limits of a standard deviation.
///
/// @param groups name of the grouping; [VarianceComponent#RESIDUAL] for the residual
/// @param effect name of the effect; empty for the residual
/// @param maximum the standard deviation of greatest likelihood, by ML also when the model is by
///     REML
/// @param lower limit; 0 when no variance at all is within the interval
/// @param upper limit
public record DeviationInterval(
        String groups, String effect, double maximum, double lower, double upper) {}
