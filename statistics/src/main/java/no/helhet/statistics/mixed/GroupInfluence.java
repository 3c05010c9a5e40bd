package no.helhet.statistics.mixed;

import org.jspecify.annotations.Nullable;

/// What becomes of a fixed effect without one group, the variances as they are.
///
/// @param groups name of the grouping with fewest groups
/// @param level the group left out
/// @param coefficient the fixed effect that moves most, in its standard errors
/// @param without its estimate; null when it can not be estimated without the group
/// @param shift the change over the standard error; null with `without`
public record GroupInfluence(
        String groups,
        String level,
        String coefficient,
        @Nullable Double without,
        @Nullable Double shift) {}
