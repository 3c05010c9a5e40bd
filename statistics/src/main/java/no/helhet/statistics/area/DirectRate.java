package no.helhet.statistics.area;

import no.helhet.statistics.Interval;

/// An area's directly standardised rate. Rates are events for one of the population.
///
/// @param events observed
/// @param population its own
/// @param crude its rate with its own composition
/// @param rate its rate with the standard's composition
/// @param standardError of the rate, when the events in each stratum are Poisson
/// @param gamma interval of Fay & Feuer, right also with few events
/// @param normal interval of rate and standard error; may go below nothing
public record DirectRate(
        String area,
        double events,
        double population,
        double crude,
        double rate,
        double standardError,
        Interval gamma,
        Interval normal) {}
