package no.helhet.testing;

import no.helhet.platform.database.ModuleListener;

import org.springframework.boot.test.context.TestComponent;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Fails as many times as the event says, and then takes it.
@TestComponent
public class UnreliableListener {
    private final Map<UUID, Integer> calls = new ConcurrentHashMap<>();

    /// @param failures how many times its listener fails
    public record Happened(UUID id, int failures) {}

    @ModuleListener
    public void on(Happened event) {
        if (calls.merge(event.id(), 1, Integer::sum) <= event.failures()) {
            throw new IllegalStateException("Not this time");
        }
    }

    public int calls(UUID event) {
        return calls.getOrDefault(event, 0);
    }
}
