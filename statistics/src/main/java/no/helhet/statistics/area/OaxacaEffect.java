package no.helhet.statistics.area;

import no.helhet.statistics.Interval;

import org.jspecify.annotations.Nullable;

/// A part of a difference.
///
/// @param name the part, column or set it is
/// @param estimate in the outcome's unit
/// @param fixedError standard error when the compositions are taken as known
/// @param error standard error when the rows are a sample, compositions too
/// @param interval by `error` and the normal distribution
/// @param share of the whole difference; it may be negative or more than 1; null when
///     there is no difference
public record OaxacaEffect(
        String name,
        double estimate,
        double fixedError,
        double error,
        Interval interval,
        @Nullable Double share) {}
