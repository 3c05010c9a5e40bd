package no.helhet.regelverk.porter;

/// What a decision is about; a delegation names the types it covers.
public enum Vedtakstype {
    /// Sotjl §§ 18 and 19.
    OKONOMISK_STONAD,
    /// Economic help the same day, §§ 18 and 19.
    NODHJELP,
    /// § 17.
    RAD_OG_VEILEDNING,
    /// § 27.
    MIDLERTIDIG_BOTILBUD,
    /// § 28.
    INDIVIDUELL_PLAN,
    /// § 29.
    KVALIFISERINGSPROGRAM,
    /// § 23.
    TILBAKEBETALING
}
