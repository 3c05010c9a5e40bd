package no.helhet.praksis.minside;

import java.io.IOException;
import java.util.UUID;

/// A place that histories are delivered to. Returning means received; the same may come again.
interface Innsynsmottaker {
    /// @param name `digisos-soker.json`, or `<id>.pdf` of a letter it refers to
    void deliver(UUID digisosId, String name, byte[] content) throws IOException;
}
