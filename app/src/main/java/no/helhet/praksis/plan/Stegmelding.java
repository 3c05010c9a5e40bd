package no.helhet.praksis.plan;

import java.time.Instant;
import java.util.UUID;

/// A line about a step.
///
/// @param fra the organisation, empty from the person and the office
public record Stegmelding(UUID steg, String tekst, String fra, Instant skrevet, String navn) {
    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "Stegmelding[" + steg + "]";
    }
}
