package no.helhet.praksis.ansvarsgruppe;

import java.util.UUID;

/// Something to talk about at a meeting.
///
/// @param navn who proposed it
public record Agendapunkt(UUID id, String tekst, String navn, boolean fraPersonen) {
    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "Agendapunkt[" + id + "]";
    }
}
