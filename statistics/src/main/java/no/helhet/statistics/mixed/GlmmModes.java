package no.helhet.statistics.mixed;

/// Conditional modes of the random effects and their standard deviations, given the parameters.
///
/// @param values by term, then level · effects + effect, in the columns' units
/// @param deviations as the values
record GlmmModes(double[][] values, double[][] deviations) {}
