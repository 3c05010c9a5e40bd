package no.helhet.praksis.radgivning;

/// What advice is about.
public enum Radtema {
    OKONOMI,
    BOLIG,
    ARBEID,
    HELSE,
    FAMILIE,
    RETTIGHETER,
    ANNET
}
