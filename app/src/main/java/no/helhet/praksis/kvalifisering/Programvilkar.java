package no.helhet.praksis.kvalifisering;

/// The conditions of § 29 that are assessed. Age is read from the birth date.
public enum Programvilkar {
    /// The applicant's work-ability has been assessed.
    ARBEIDSEVNEVURDERT,
    /// Ability to work and earn is much reduced.
    NEDSATT_EVNE,
    /// No or very limited benefits to live on.
    BEGRENSEDE_YTELSER,
    /// Close and coordinated help is suitable and needed.
    HENSIKTSMESSIG
}
