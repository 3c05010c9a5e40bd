package no.helhet.praksis.sak;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/// Something to remember on a case, with a day it is due.
///
/// @param tekst the worker's own words, empty for a task the system made
/// @param hos who is to do it, null for nobody yet
record Oppgave(
        UUID id,
        SakId sakId,
        Type type,
        String tekst,
        LocalDate frist,
        @Nullable UUID hos,
        @Nullable String hosNavn) {

    enum Type {
        /// The interim reply (fvl § 11 a); sent by the system the day before it is due.
        FORELOPIG_SVAR,
        /// An emergency is answered the same day.
        NODHJELP,
        /// Documentation has been asked for.
        DOKUMENTASJON,
        /// After emergency help: the situation is mapped, each child's too.
        KARTLEGGING,
        /// After emergency help: who it was is made certain.
        IDENTITET,
        /// After emergency help: the application gets its ordinary answer.
        VURDERING,
        /// Made by a worker.
        EGEN;

        /// Completed by a worker, and not by what happens to the case.
        boolean isByHand() {
            return this == EGEN || this == KARTLEGGING || this == IDENTITET || this == VURDERING;
        }
    }

    enum Status {
        APEN,
        UTFORT,
        BORTFALT
    }
}
