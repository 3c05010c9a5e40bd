package no.helhet.laering.omrade;

/// What a need is worked out with, as somebody chose it.
///
/// @param folk which scenario of the population
/// @param perArsverk recipients that one man-year follows up
/// @param kroner what a recipient costs in a year, NOK
/// @param kilde where the two figures are from, in the words of whoever wrote them
public record Forutsetninger(Folkescenario folk, int perArsverk, int kroner, String kilde) {
    /// How the population goes.
    public enum Folkescenario {
        LAV,
        HOVED,
        HOY
    }

    /// Examples, not norms: they stand there until somebody writes their own.
    static final Forutsetninger EXAMPLE = new Forutsetninger(Folkescenario.HOVED, 50, 60_000, "");
}
