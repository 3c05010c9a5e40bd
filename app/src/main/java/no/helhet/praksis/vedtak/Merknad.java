package no.helhet.praksis.vedtak;

/// What a check found.
///
/// @param viktig to be looked at before signing, and not only known
public record Merknad(boolean viktig, String tekst, String hvorfor) {}
