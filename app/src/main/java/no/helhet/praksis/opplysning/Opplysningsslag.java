package no.helhet.praksis.opplysning;

/// What kind of information it is.
public enum Opplysningsslag {
    /// The state's assessment of work ability (NAV-loven § 14 a third paragraph).
    ARBEIDSEVNEVURDERING,
    /// The state's assessment of the need for help to get work (NAV-loven § 14 a).
    BEHOVSVURDERING,
    /// The activity plan the person has with the state (NAV-loven § 14 a).
    AKTIVITETSPLAN,
    LEGEERKLARING,
    ANNET
}
