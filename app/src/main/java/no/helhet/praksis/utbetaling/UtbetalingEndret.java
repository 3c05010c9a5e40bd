package no.helhet.praksis.utbetaling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.vedtak.VedtakId;
import org.jspecify.annotations.Nullable;

/// A payment was planned, or its status changed. Carries all a receiver needs to tell of it.
///
/// @param kontonummer the applicant's own; null when a third party is paid
/// @param utbetalt the day the bank executed it
public record UtbetalingEndret(
        UtbetalingId utbetalingId,
        VedtakId vedtakId,
        SakId sakId,
        PersonId personId,
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
