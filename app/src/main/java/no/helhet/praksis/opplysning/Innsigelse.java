package no.helhet.praksis.opplysning;

import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// That the person says what another told us is wrong.
///
/// @param svar null while it is open
public record Innsigelse(
        InnsigelseId id,
        OpplysningId opplysningId,
        PersonId personId,
        String tekst,
        Instant sagt,
        @Nullable Svaret svar) {

    /// What the office answered.
    public record Svaret(String tekst, Instant nar, String navn) {}

    public boolean isOpen() {
        return svar == null;
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Innsigelse[" + id + "]";
    }
}
