package no.helhet.regelverk.radgivning;

import java.time.LocalDate;

/// Advice given to a person on one theme.
///
/// @param flereMoter it is planned over several meetings
public record Samtale(LocalDate dag, boolean flereMoter) {}
