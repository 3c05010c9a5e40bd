package no.helhet.platform.access;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// A worker.
///
/// @param fnr the worker's own national number, for the impartiality check alone; never shown
public record Ansatt(UUID id, String subject, String navn, @Nullable String fnr, boolean klarert) {
    @Override
    public String toString() {
        return "Ansatt[" + id + "]";
    }
}
