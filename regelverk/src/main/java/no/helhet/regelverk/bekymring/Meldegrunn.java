package no.helhet.regelverk.bekymring;

/// What makes it a duty to tell child welfare in spite of secrecy (sotjl § 45 second and third
/// paragraphs), in the order of the act.
public enum Meldegrunn {
    /// Abused, or seriously neglected.
    OMSORGSSVIKT,
    /// A serious illness or injury that is not examined or treated.
    SYKDOM,
    /// A child with special needs does not get the treatment or training it needs.
    SARLIG_BEHOV,
    /// The child puts its own development in serious danger.
    ATFERD,
    /// The child is, or will be, exploited by traffickers.
    MENNESKEHANDEL,
    /// Child welfare has ordered that information is given.
    PALEGG,
    /// None of these: there is no duty, and secrecy holds.
    INGEN
}
