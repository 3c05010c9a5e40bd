package no.helhet.praksis.bekymring;

/// The child welfare service of the municipality.
///
/// @param vakt the telephone that is always answered
public record Barnevern(String navn, String adresse, String telefon, String vakt) {}
