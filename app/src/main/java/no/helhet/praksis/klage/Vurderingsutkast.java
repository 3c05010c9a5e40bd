package no.helhet.praksis.klage;

import java.time.Instant;

/// The review while it is written.
///
/// @param version of the last save
public record Vurderingsutkast(Vurdering innhold, Instant endret, String endretNavn, int version) {}
