package no.helhet.praksis.ansvarsgruppe;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// That a member is asked to come to a meeting, and the answer.
///
/// @param svar null until they have answered
/// @param beskjed what they added; may be empty
public record Innkalling(
        Gruppemedlem medlem, @Nullable Svar svar, String beskjed, @Nullable Instant svart) {

    public enum Svar {
        KOMMER,
        KAN_IKKE
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Innkalling[" + medlem.id() + "]";
    }
}
