package no.helhet.praksis.utbetaling;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.vedtak.VedtakId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/// A payment was planned, or something happened to it alone: held back, stopped, rejected by the
/// bank. What happens to all payments of a run at once is told by one [KjoringEndret]. Carries all
/// a receiver needs to tell of it.
///
/// @param bydel the district, for the receiver's scope; empty outside Oslo
/// @param kontonummer the applicant's own; null when a third party is paid
/// @param utbetalt the day the bank executed it
public record UtbetalingEndret(
        UtbetalingId utbetalingId,
        VedtakId vedtakId,
        SakId sakId,
        PersonId personId,
        String bydel,
        Instant tidspunkt,
        Status status,
        YearMonth maned,
        LocalDate fom,
        LocalDate tom,
        String formal,
        String form,
        long belopOre,
        boolean annenMottaker,
        @Nullable String mottakerNavn,
        @Nullable String kontonummer,
        LocalDate forfall,
        @Nullable LocalDate utbetalt) {

    public enum Status {
        PLANLAGT,
        I_KJORING,
        SENDT,
        UTBETALT,
        AVVIST,
        HOLDT_TILBAKE,
        STANSET
    }
}
