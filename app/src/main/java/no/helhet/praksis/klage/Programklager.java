package no.helhet.praksis.klage;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The part of a programme's page that is about appeals.
///
/// @param klager newest first
/// @param ny where one is registered, null when the reader may not
public record Programklager(List<Klage> klager, @Nullable String ny) {}
