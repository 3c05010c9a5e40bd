package no.helhet.statistics.area;

import no.helhet.statistics.Interval;

/// The ratio of two directly standardised rates (comparative mortality figure).
///
/// @param reference what the area is held against
public record ComparativeFigure(String area, String reference, double ratio, Interval interval) {}
