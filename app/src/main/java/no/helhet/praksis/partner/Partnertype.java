package no.helhet.praksis.partner;

/// What kind of organisation a partner is.
public enum Partnertype {
    STATLIG_NAV,
    HELSE,
    KRIMINALOMSORG,
    POLITI,
    TROSSAMFUNN,
    BOLIG,
    UTDANNING,
    ARBEIDSGIVER,
    ANNET
}
