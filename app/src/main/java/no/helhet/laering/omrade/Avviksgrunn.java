package no.helhet.laering.omrade;

/// Why a row was not taken.
public enum Avviksgrunn {
    /// More or fewer cells than names: columns have moved.
    KOLONNER,
    /// The names once more, as when files are put together.
    OVERSKRIFT,
    /// No code of the level in the cell.
    OMRADE_MANGLER,
    /// A code that no list holds.
    OMRADE_UKJENT,
    /// A code that does not hold in the figure's year.
    OMRADE_UTGATT,
    AR,
    KJONN,
    ALDER,
    VARIABEL,
    /// An empty cell, or a sign that stands for a figure.
    INGEN_VERDI,
    IKKE_TALL,
    NEGATIV,
    /// The same figure stood earlier in the file with another value.
    MOTSTRID,
    NAVN,
    ANDEL,
    /// A code was split and nothing says how large the parts are.
    DELT_UTEN_ANDEL,
    PLASS,
    /// No area with closed rings.
    FORM,
    /// What stops the reading: the rest of the file could not be read.
    STOPP
}
