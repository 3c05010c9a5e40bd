package no.helhet.praksis.kartlegging;

/// Whose a need is.
public enum Etat {
    NAV_KOMMUNE,
    NAV_STAT,
    HELSE,
    BOLIG,
    OPPLARING,
    BARNEVERN,
    ANDRE
}
