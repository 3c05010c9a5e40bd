package no.helhet.statistics.survey;

/// A category of the scale.
///
/// @param share of all rows, weighted
public record ProportionalOddsCategory(String level, int rows, double share) {}
