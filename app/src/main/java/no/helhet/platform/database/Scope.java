package no.helhet.platform.database;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/// What a transaction may see: the municipalities (and, inside Oslo, the districts) of the
/// office, or the persons a resident or an emergency access covers. Enforced by PostgreSQL's
/// row-level security; stated at the start of every transaction.
///
/// @param kommuner municipality numbers, at least one
/// @param bydeler districts, empty outside Oslo
/// @param personer the only persons visible, or null for all in the municipalities
/// @param klarert cleared to see name and address of protected persons
public record Scope(
        List<String> kommuner,
        List<String> bydeler,
        @Nullable List<UUID> personer,
        boolean klarert,
        Actor actor) {

    public Scope {
        if (kommuner.isEmpty() || kommuner.stream().anyMatch(k -> !k.matches("[0-9]{4}"))) {
            throw new IllegalArgumentException("A scope needs municipality numbers of four digits");
        }
        kommuner = List.copyOf(kommuner);
        bydeler = List.copyOf(bydeler);
        personer = personer == null ? null : List.copyOf(personer);
    }

    /// The system at work in one municipality (a listener or a job takes it from the event).
    public static Scope system(String kommunenr, String... bydeler) {
        return new Scope(List.of(kommunenr), List.of(bydeler), null, true, Actor.system());
    }

    /// The municipalities as an array parameter of SQL.
    public String[] kommunerArray() {
        return kommuner.toArray(String[]::new);
    }
}
