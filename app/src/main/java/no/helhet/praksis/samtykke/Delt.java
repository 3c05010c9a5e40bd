package no.helhet.praksis.samtykke;

/// A part as the consent names it.
///
/// @param tekst what it was called when the question was put
public record Delt(String key, String tekst) {}
