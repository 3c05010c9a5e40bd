package no.helhet.laering.omrade;

/// Where counts are taken from. People are always from figures that were imported.
public enum Tallkilde {
    /// Figures that were imported.
    IMPORT,
    /// The register of the office's own municipalities.
    REGISTER
}
