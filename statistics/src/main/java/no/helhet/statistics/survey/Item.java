package no.helhet.statistics.survey;

/// A question of a scale.
///
/// @param column the column of its answers
/// @param reversed whether a high answer means little of what the scale measures; the answer is
///     then counted as lowest + highest - answer
public record Item(String column, boolean reversed) {}
