package no.helhet.praksis.kartlegging;

/// The themes of the conversation, in the order they are taken. The children are a theme each.
public enum Tema {
    ONSKE,
    BOLIG,
    ARBEID,
    INNTEKT,
    GJELD,
    HELSE,
    NETTVERK,
    BARN
}
