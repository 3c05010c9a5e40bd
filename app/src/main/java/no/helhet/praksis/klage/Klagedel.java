package no.helhet.praksis.klage;

import java.util.List;

/// The part of the case page that is about appeals.
///
/// @param sak the case in address form
public record Klagedel(String sak, List<Klage> klager, boolean mayRegister) {}
