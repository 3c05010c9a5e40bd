package no.helhet.praksis.utbetaling;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.vedtak.VedtakId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;

/// A payment as the module itself sees it.
record Utbetalingsrad(
        UtbetalingId id,
        String bydel,
        VedtakId vedtakId,
        SakId sakId,
        PersonId personId,
        String enhetsnr,
        int linje,
        YearMonth maned,
        LocalDate fom,
        LocalDate tom,
        String formal,
        String form,
        long belopOre,
        boolean annenMottaker,
        @Nullable String mottakerNavn,
        @Nullable String kontonummer,
        @Nullable String kid,
        LocalDate forfall,
        String kontering,
        UtbetalingEndret.Status status,
        @Nullable String grunn,
        @Nullable String grunnTekst,
        @Nullable UUID kjoringId,
        @Nullable LocalDate utbetalt,
        int forsok,
        boolean avklart,
        int version) {

    /// @throws NullPointerException when it is in no run
    KjoringId kjoring() {
        return new KjoringId(id.kommunenr(), Objects.requireNonNull(kjoringId));
    }

    UtbetalingEndret event(Instant tidspunkt) {
        return new UtbetalingEndret(
                id,
                vedtakId,
                sakId,
                personId,
                bydel,
                tidspunkt,
                status,
                maned,
                fom,
                tom,
                formal,
                form,
                belopOre,
                annenMottaker,
                mottakerNavn,
                annenMottaker ? null : kontonummer,
                forfall,
                utbetalt);
    }

    Utbetalinger.Utbetaling shown() {
        return new Utbetalinger.Utbetaling(
                id,
                sakId,
                personId,
                maned,
                formal,
                form,
                belopOre,
                annenMottaker,
                mottakerNavn,
                forfall,
                status,
                grunn);
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Utbetalingsrad[" + id + "]";
    }
}
