package no.helhet.statistics.survey;

/// What a stratum with a single cluster adds to the variance: it has nothing to be compared with.
/// As `survey.lonely.psu` in R.
public enum LonelyStratum {
    /// No estimate.
    FAIL,
    /// Held against the mean of all instead of that of its stratum: on the safe side.
    ADJUST,
    /// Nothing, as though it had been certain to be drawn: too little when it was not.
    CERTAINTY,
    /// As much as the other strata on average.
    AVERAGE
}
