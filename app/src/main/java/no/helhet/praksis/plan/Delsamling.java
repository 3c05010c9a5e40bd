package no.helhet.praksis.plan;

import no.helhet.praksis.plan.Plandel.Tekst;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Puts the rows of a plan together: first its parts in the order they were made, then its texts.
final class Delsamling {
    private final Map<UUID, Row> parts = new LinkedHashMap<>();
    private final List<UUID> removed = new ArrayList<>();

    private record Row(UUID id, Delslag slag, @Nullable UUID mal, Map<String, Tekst> felt) {
        Row(UUID id, Delslag slag, @Nullable UUID mal) {
            this(id, slag, mal, new HashMap<>());
        }
    }

    /// A row of `plan.del`.
    record Del(UUID id, Delslag slag, @Nullable UUID mal, boolean fjernet) {}

    void add(Del del) {
        if (del.fjernet()) {
            removed.add(del.id());
        } else {
            parts.put(del.id(), new Row(del.id(), del.slag(), del.mal()));
        }
    }

    /// A text of a part that was removed is left out.
    void add(UUID del, String felt, Tekst tekst) {
        var single = Delslag.single(del);
        var part =
                single == null
                        ? parts.get(del)
                        : parts.computeIfAbsent(del, id -> new Row(id, single, null));
        if (part != null) {
            part.felt().put(felt, tekst);
        }
    }

    /// All that is written, without what was removed; the steps of a removed goal neither.
    Planinnhold innhold() {
        return new Planinnhold(
                parts.values().stream()
                        .filter(r -> r.mal() == null || !removed.contains(r.mal()))
                        .map(r -> new Plandel(r.id(), r.slag(), r.mal(), Map.copyOf(r.felt())))
                        .toList());
    }
}
