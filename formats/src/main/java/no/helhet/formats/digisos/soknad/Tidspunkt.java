package no.helhet.formats.digisos.soknad;

import java.time.Instant;
import java.util.Optional;

/// A moment in UTC.
///
/// @param raw as written
/// @param tid empty when there is no such moment; the reader has noted it
public record Tidspunkt(String raw, Optional<Instant> tid) {}
