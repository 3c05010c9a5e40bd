package no.helhet.praksis.utbetaling;

/// Why a payment is held back or stopped. Its text is `utbetaling.grunn.<name>`; a payment that the
/// bank rejected has the bank's code instead.
enum Holdegrunn {
    KONTO_MANGLER,
    KONTO_UGYLDIG,
    MOTTAKER_MANGLER,
    SKJERMET,
    BETALT_FOR,
    KORRIGERT,
    /// An appeal keeps the decision waiting (fvl § 42).
    IVERKSETTING_UTSATT,
    STANSET_AV_OSS
}
