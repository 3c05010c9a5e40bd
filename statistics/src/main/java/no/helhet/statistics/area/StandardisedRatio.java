package no.helhet.statistics.area;

import no.helhet.statistics.Interval;

import org.jspecify.annotations.Nullable;

/// An area's observed events held against those expected (SMR, SIR).
///
/// @param ratio observed by expected
/// @param interval of the ratio
/// @param p two-sided exact, of a ratio of one; null when the observed number is not whole
/// @param rate the ratio times the standard's crude rate; null when that is not known
public record StandardisedRatio(
        String area,
        double observed,
        double expected,
        double ratio,
        Interval interval,
        @Nullable Double p,
        @Nullable Double rate) {}
