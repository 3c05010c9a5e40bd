package no.helhet.cli.synthetic;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/// Writes event records as the modules' logs do.
final class Events {
    private static final UUID SYSTEM = new UUID(0, 0);
    private static final String SYSTEM_NAME = "Helhet";

    private final Rows rows;
    private final Area area;
    private final @Nullable UUID personId;
    private final SplittableRandom random;

    /// @param personId null for what is about nobody we know
    Events(Rows rows, Area area, @Nullable UUID personId, SplittableRandom random) {
        this.rows = rows;
        this.area = area;
        this.personId = personId;
        this.random = random;
    }

    /// @param by who did it, null for the system
    /// @param data JSON
    void add(
            Table table,
            Instant when,
            @Nullable UUID sakId,
            @Nullable Worker by,
            String type,
            String data) {
        rows.add(
                table,
                area.kommunenr,
                area.bydel,
                Seed.id(when, random),
                when,
                sakId,
                personId,
                id(by),
                name(by),
                type,
                data);
    }

    /// A message's log names the message where the others name the case.
    void addMessage(Instant when, UUID meldingId, boolean identified, String type, String data) {
        rows.add(
                Table.SOKNADHENDELSE,
                area.kommunenr,
                area.bydel,
                Seed.id(when, random),
                when,
                meldingId,
                identified ? personId : null,
                SYSTEM,
                SYSTEM_NAME,
                type,
                data);
    }

    static UUID id(@Nullable Worker by) {
        return by == null ? SYSTEM : by.id();
    }

    static String name(@Nullable Worker by) {
        return by == null ? SYSTEM_NAME : by.navn();
    }
}
