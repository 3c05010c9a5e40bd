package no.helhet.statistics.survey;

import no.helhet.statistics.Interval;

import org.jspecify.annotations.Nullable;

/// Reliability among the persons who answered every item: the only ones for whom the interval of
/// alpha and the factor have a known meaning.
///
/// @param persons how many
/// @param rawAlpha Cronbach's alpha
/// @param interval of alpha: see [FeldtInterval]
/// @param omega McDonald's omega total of the sum of items; null when one factor could not be
///     fitted (a warning says why)
/// @param omegaStandardised the same of standardised items
/// @param factor the factor that omega is from
public record CompleteReliability(
        int persons,
        double rawAlpha,
        Interval interval,
        @Nullable Double omega,
        @Nullable Double omegaStandardised,
        @Nullable OneFactor factor) {}
