package no.helhet.platform.database;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// A line of history. Its text is the message `hendelse.<type>` with [#data] as arguments.
public record LoggedEvent(
        UUID id, Instant tidspunkt, String brukerNavn, String type, Map<String, Object> data)
        implements Comparable<LoggedEvent> {
    @Override
    public int compareTo(LoggedEvent other) {
        return id.compareTo(other.id);
    }
}
