package no.helhet.statistics.survey;

/// The log odds of an answer below a step of the scale where all columns are 0.
///
/// @param name the categories it parts, such as `2|3`
public record ProportionalOddsThreshold(String name, double estimate, double error) {}
