package no.helhet.laering.omrade;

/// What a column of a file is.
public enum Kolonnerolle {
    /// Not read.
    INGEN,
    OMRADE,
    AR,
    KJONN,
    ALDER,
    /// Another division, such as education; several are joined.
    GRUPPE,
    /// What is counted, when a file holds several.
    VARIABEL,
    VERDI,
    KODE,
    NAVN,
    OVER,
    FOM,
    TOM,
    FRA_KODE,
    TIL_KODE,
    ENDRET,
    ANDEL,
    KOLONNE,
    RAD
}
