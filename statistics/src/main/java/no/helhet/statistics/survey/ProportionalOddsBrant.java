package no.helhet.statistics.survey;

/// A test of the same slope at every step of the scale.
///
/// @param column empty for all columns together
/// @param chiSquare Wald's
/// @param p small when the slopes differ
public record ProportionalOddsBrant(
        String column, double chiSquare, int degreesOfFreedom, double p) {}
