package no.helhet.praksis.soknad.web;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What lies in the quarantine.
///
/// @param problem the key of why the last act was refused, or null
public record Karanteneside(List<Rad> rader, @Nullable String problem) {
    /// @param deler names and sizes of the parts
    public record Rad(
            UUID id,
            Instant mottatt,
            String arsak,
            @Nullable String sti,
            @Nullable Integer linje,
            String kanal,
            String avsender,
            List<Del> deler) {}

    public record Del(String navn, long bytes) {}
}
