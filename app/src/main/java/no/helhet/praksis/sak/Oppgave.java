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
        /// Made by a worker.
        EGEN
    }

    enum Status {
        APEN,
        UTFORT,
        BORTFALT
    }
}
