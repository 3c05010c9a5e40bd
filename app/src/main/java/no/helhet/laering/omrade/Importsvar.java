package no.helhet.laering.omrade;

/// How an act on a file ended.
enum Importsvar {
    UTFORT,
    /// Somebody else has changed it since the page was drawn.
    UTDATERT,
    FINNES_IKKE,
    /// An office in another municipality loaded it, and alone may change it.
    ANNEN_KOMMUNE,
    /// It has not come so far, or too far.
    FEIL_STATUS,
    /// The variable has been counted before and is now measured, or the other way.
    ANNEN_MALING
}
