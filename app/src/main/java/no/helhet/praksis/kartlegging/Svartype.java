package no.helhet.praksis.kartlegging;

/// How a question is answered.
public enum Svartype {
    /// One code.
    VALG,
    /// Any number of codes.
    FLERE,
    /// Kroner.
    BELOP,
    DATO,
    TEKST
}
