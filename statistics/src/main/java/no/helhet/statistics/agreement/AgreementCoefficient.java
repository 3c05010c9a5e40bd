package no.helhet.statistics.agreement;

import no.helhet.statistics.Interval;

import org.jspecify.annotations.Nullable;

/// One way of taking chance out of agreement: value = (observed - expected) / (1 -
/// expected).
///
/// @param expected agreement by chance
/// @param standardError over units
/// @param p two-sided, that there is nothing beyond chance; by t with units less one
///     degrees of freedom; null when the error is nothing
/// @param interval by t, cut at 1
public record AgreementCoefficient(
        String name,
        double expected,
        double value,
        double standardError,
        @Nullable Double p,
        Interval interval) {}
