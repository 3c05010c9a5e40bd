package no.helhet.platform.access;

/// Roles of the house (see docs/ordliste.md). A worker has roles per office.
public enum Rolle {
    INNBYGGER,
    /// Somebody at an organisation outside the office, who sees what consent covers.
    PARTNER,
    VEILEDER,
    BESLUTTER,
    UTBETALER,
    LEDER,
    FAGUTVIKLER,
    FORVALTER,
    ANALYTIKER,
    KONTROLLOR,
    ADMINISTRATOR,
    /// Sees what could not be routed to any municipality, and nothing else.
    KARANTENE
}
