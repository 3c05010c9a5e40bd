package no.helhet.praksis.sak;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.soknad.SoknadId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A case.
///
/// @param saksnr year and number, unique in the municipality: 2026-04417
/// @param bydel the district it lies in, empty outside Oslo
/// @param fom first day of the period applied for, `tom` last
/// @param frist the interim reply is due (fvl § 11a), the same day in an emergency
public record Sak(
        SakId id,
        String saksnr,
        PersonId personId,
        @Nullable SoknadId soknadId,
        String bydel,
        String enhetsnr,
        Type type,
        LocalDate fom,
        LocalDate tom,
        Status status,
        boolean haster,
        @Nullable UUID saksbehandler,
        @Nullable String saksbehandlerNavn,
        LocalDate sokt,
        LocalDate frist,
        @Nullable Instant forelopigSvar,
        int version) {

    public enum Type {
        OKONOMISK_STONAD,
        NODHJELP
    }

    public enum Status {
        NY,
        UNDER_BEHANDLING,
        VENTER_PA_SOKER,
        TIL_BESLUTNING,
        VEDTATT,
        /// Withdrawn: the application was not this person's.
        AVSLUTTET;

        public boolean isOpen() {
            return this != VEDTATT && this != AVSLUTTET;
        }
    }
}
