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
/// @param partner the organisation a partner acts for, which sees what consent covers and nothing
/// else; null for everybody else
public record Scope(
        List<String> kommuner,
        List<String> bydeler,
        @Nullable List<UUID> personer,
        boolean klarert,
        Actor actor,
        @Nullable UUID partner) {

    public Scope {
        if (kommuner.isEmpty() || kommuner.stream().anyMatch(k -> !k.matches("[0-9]{4}"))) {
            throw new IllegalArgumentException("A scope needs municipality numbers of four digits");
        }
        kommuner = List.copyOf(kommuner);
        bydeler = List.copyOf(bydeler);
        personer = personer == null ? null : List.copyOf(personer);
        if (partner != null && (personer == null || !personer.isEmpty() || klarert)) {
            throw new IllegalArgumentException("A partner names no persons and is not cleared");
        }
    }

    public Scope(
            List<String> kommuner,
            List<String> bydeler,
            @Nullable List<UUID> personer,
            boolean klarert,
            Actor actor) {
        this(kommuner, bydeler, personer, klarert, actor, null);
    }

    /// A partner's: of what is about persons it sees what they have agreed to.
    ///
    /// @param organisasjon the partner's organisation
    public static Scope partner(
            List<String> kommuner, List<String> bydeler, UUID organisasjon, Actor actor) {
        return new Scope(kommuner, bydeler, List.of(), false, actor, organisasjon);
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
