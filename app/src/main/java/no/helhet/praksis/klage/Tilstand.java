package no.helhet.praksis.klage;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// How far an appeal has come. Each state holds what the way there has left, so that an act asks
/// for the state it begins in and has what it needs.
public sealed interface Tilstand {
    /// The review is being written.
    ///
    /// @param merknad what the decision maker wants done, null when it has not been sent back
    record Mottatt(@Nullable String merknad) implements Tilstand {}

    /// The review waits for a decision maker.
    record TilBeslutning(UUID forberedtAv, String forberedtNavn, Instant sendt)
            implements Tilstand {}

    /// The office has answered.
    record Besluttet(Klageavgjorelse svar) implements Tilstand {}

    /// The documents lie ready for statsforvalteren.
    record Klargjort(Klageavgjorelse svar) implements Tilstand {}

    /// Statsforvalteren has it.
    record Oversendt(Klageavgjorelse svar, Oversendelse oversendelse) implements Tilstand {}

    /// Statsforvalteren has answered.
    record Avgjort(Klageavgjorelse svar, Oversendelse oversendelse, Klageutfall utfall)
            implements Tilstand {}

    /// The key of its word in texts, and its value in the database.
    default String kode() {
        return switch (this) {
            case Mottatt s -> "MOTTATT";
            case TilBeslutning s -> "TIL_BESLUTNING";
            case Besluttet s -> "BESLUTTET";
            case Klargjort s -> "KLARGJORT";
            case Oversendt s -> "OVERSENDT";
            case Avgjort s -> "AVGJORT";
        };
    }

    /// The office's answer, when it has been given.
    default Optional<Klageavgjorelse> avgjorelse() {
        return switch (this) {
            case Mottatt s -> Optional.empty();
            case TilBeslutning s -> Optional.empty();
            case Besluttet(var svar) -> Optional.of(svar);
            case Klargjort(var svar) -> Optional.of(svar);
            case Oversendt(var svar, var sent) -> Optional.of(svar);
            case Avgjort(var svar, var sent, var utfall) -> Optional.of(svar);
        };
    }

    /// The sending on, when it has been done.
    default Optional<Oversendelse> sent() {
        return switch (this) {
            case Oversendt(var svar, var sent) -> Optional.of(sent);
            case Avgjort(var svar, var sent, var utfall) -> Optional.of(sent);
            default -> Optional.empty();
        };
    }

    /// Is something left to do, here or at statsforvalteren?
    default boolean isOpen() {
        return switch (this) {
            case Besluttet(var svar) -> svar.konklusjon().isForwarded();
            case Avgjort s -> false;
            default -> true;
        };
    }
}
