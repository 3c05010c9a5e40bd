package no.helhet.statistics.area;

import no.helhet.statistics.Interval;

import org.jspecify.annotations.Nullable;

/// An area's ratio drawn towards the mean of all areas.
///
/// @param raw observed by expected
/// @param shrunk posterior mean
/// @param weight what the area's own numbers count for, between nothing and one
/// @param interval of the gamma posterior, with mean and variance of the areas taken as known; null
///     when no variation was found
/// @param aboveOne posterior probability that the ratio is more than one; null likewise
public record ShrunkRatio(
        String area,
        double observed,
        double expected,
        double raw,
        double shrunk,
        double weight,
        @Nullable Interval interval,
        @Nullable Double aboveOne) {}
