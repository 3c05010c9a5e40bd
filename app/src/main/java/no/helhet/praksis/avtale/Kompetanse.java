package no.helhet.praksis.avtale;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// What a worker can be met about. `TOLK`: an interpreter can take part.
public enum Kompetanse {
    OKONOMI,
    GJELD,
    BOLIG,
    ARBEID,
    KVP,
    KARTLEGGING,
    ANNET,
    TOLK;

    /// What an appointment can be about.
    public static List<Kompetanse> temaer() {
        return Arrays.stream(values()).filter(k -> k != TOLK).toList();
    }

    static @Nullable Kompetanse of(String name) {
        return Arrays.stream(values()).filter(k -> k.name().equals(name)).findFirst().orElse(null);
    }
}
