package no.helhet.laering.uttrekk;

/// Where a data set stands. Its text is `uttrekk.status.<name>`.
enum Uttrekksstatus {
    BEDT_OM,
    /// Approved, being made.
    GODKJENT,
    AVSLATT,
    /// May be fetched.
    LAGET,
    /// The file and its key are destroyed.
    AVSLUTTET
}
