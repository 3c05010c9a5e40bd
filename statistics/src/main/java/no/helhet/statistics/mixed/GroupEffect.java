package no.helhet.statistics.mixed;

/// What is a group's own, shrunk towards what all have in common (empirical Bayes, BLUP).
///
/// @param groups name of the grouping
/// @param level the group
/// @param effect `(Intercept)` or the name of a slope
/// @param estimate the conditional mode: the difference from the fixed effect
/// @param deviation conditional standard deviation, variances and fixed effects taken as known
/// @param lower estimate less normal quantile times deviation
/// @param upper estimate and normal quantile times deviation
public record GroupEffect(
        String groups,
        String level,
        String effect,
        double estimate,
        double deviation,
        double lower,
        double upper) {}
