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
        /// An appeal is reviewed (fvl § 33).
        KLAGE_VURDERING,
        /// An appeal that is not answered gets an interim reply (fvl § 11 a).
        KLAGE_FORELOPIG_SVAR,
        /// An appeal that lacks something is to be mended (fvl § 32).
        KLAGE_RETTING,
        /// An appeal has led to a new decision being made.
        KLAGE_NYTT_VEDTAK,
        /// Made by a worker.
        EGEN;

        /// Completed by a worker, and not by what happens to the case.
        boolean isByHand() {
            return switch (this) {
                case EGEN, KARTLEGGING, IDENTITET, VURDERING, KLAGE_NYTT_VEDTAK -> true;
                case FORELOPIG_SVAR,
                        NODHJELP,
                        DOKUMENTASJON,
                        KLAGE_VURDERING,
                        KLAGE_FORELOPIG_SVAR,
                        KLAGE_RETTING ->
                        false;
            };
        }
    }

    enum Status {
        APEN,
        UTFORT,
        BORTFALT
    }
}
