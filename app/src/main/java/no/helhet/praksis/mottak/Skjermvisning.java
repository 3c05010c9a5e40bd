package no.helhet.praksis.mottak;

import java.time.Instant;
import java.util.List;

/// What everybody in the waiting room may see: numbers and places, never a name or a matter.
///
/// @param kalt the latest called, newest first
/// @param vent how long those wait who have waited longest, in minutes, up to the next five; 0 when
///     nobody waits
/// @param sprak languages that take turns, by code
public record Skjermvisning(List<Kalt> kalt, int vent, List<String> sprak, Instant now) {
    /// @param sted as it says on the door, may be empty
    public record Kalt(String nummer, String sted) {}
}
