package no.helhet.praksis.klage;

import java.util.List;

/// The part of the case page that is about appeals.
///
/// @param ny where an appeal is registered
public record Klagedel(String ny, List<Klage> klager, boolean mayRegister) {}
