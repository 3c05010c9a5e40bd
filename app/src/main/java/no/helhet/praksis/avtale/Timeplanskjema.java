package no.helhet.praksis.avtale;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The form that sets when a worker can be met, as it was typed.
///
/// @param felter by the names of the fields; a field of boxes holds several values
public record Timeplanskjema(Map<String, List<String>> felter) {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 240;

    public String felt(String name) {
        return felter.getOrDefault(name, List.of("")).getFirst().strip();
    }

    @Nullable UUID hos() {
        try {
            return UUID.fromString(felt("hos"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Nullable DayOfWeek ukedag() {
        return felt("ukedag").matches("[1-7]")
                ? DayOfWeek.of(Integer.parseInt(felt("ukedag")))
                : null;
    }

    @Nullable LocalDate dag() {
        try {
            return LocalDate.parse(felt("dag"));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Nullable LocalTime tid(String name) {
        try {
            return LocalTime.parse(felt(name).replace('.', ':'));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /// 0 when it is no length that a slot can have.
    int minutter() {
        if (!felt("minutter").matches("[0-9]{1,3}")) {
            return 0;
        }
        var minutes = Integer.parseInt(felt("minutter"));
        return minutes < SHORTEST || minutes > LONGEST ? 0 : minutes;
    }

    Set<Kompetanse> kompetanser() {
        return felter.getOrDefault("kompetanser", List.of()).stream()
                .map(Kompetanse::of)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
