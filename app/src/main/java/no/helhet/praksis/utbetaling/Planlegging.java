package no.helhet.praksis.utbetaling;

import no.helhet.formats.bank.Kontonummer;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.ModuleListener;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.vedtak.VedtakFattet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;

/// Plans payments from a decision: one per line of its plan. The same decision told twice plans
/// nothing new.
@Service
@Transactional
class Planlegging {
    private final UtbetalingRepository utbetalinger;
    private final Utbetalingsspor spor;

    Planlegging(UtbetalingRepository utbetalinger, Utbetalingsspor spor) {
        this.utbetalinger = utbetalinger;
        this.spor = spor;
    }

    @Component
    static class Listener {
        private final Planlegging planlegging;

        Listener(Planlegging planlegging) {
            this.planlegging = planlegging;
        }

        @ModuleListener
        void on(VedtakFattet vedtak) {
            Scopes.run(
                    Scope.system(vedtak.vedtakId().kommunenr(), vedtak.bydel()),
                    () -> planlegging.plan(vedtak));
        }
    }

    void plan(VedtakFattet vedtak) {
        var corrected = vedtak.korrigerer();
        if (corrected != null) {
            spor.write(
                    "UTBETALING_STANSET",
                    utbetalinger.stopByVedtak(corrected, Holdegrunn.KORRIGERT));
        }
        var planned = new ArrayList<Utbetalingsrad>();
        var held = new ArrayList<Utbetalingsrad>();
        for (var betaling : vedtak.betalinger()) {
            var rad = row(vedtak, betaling);
            if (utbetalinger.insert(rad)) {
                (rad.grunn() == null ? planned : held).add(rad);
            }
        }
        spor.write("UTBETALING_PLANLAGT", planned);
        spor.write("UTBETALING_HOLDT_TILBAKE", held);
    }

    private static Utbetalingsrad row(VedtakFattet vedtak, VedtakFattet.Betaling betaling) {
        var grunn = fault(betaling.kontonummer());
        var form = vedtak.form();
        if (form == null) {
            throw new IllegalArgumentException("A decision that pays says in which form");
        }
        return new Utbetalingsrad(
                new UtbetalingId(vedtak.vedtakId().kommunenr(), Ids.next()),
                vedtak.bydel(),
                vedtak.vedtakId(),
                vedtak.sakId(),
                vedtak.personId(),
                vedtak.enhetsnr(),
                betaling.linje(),
                betaling.maned(),
                later(betaling.maned().atDay(1), vedtak.fom()),
                earlier(betaling.maned().atEndOfMonth(), vedtak.tom()),
                betaling.formal(),
                form,
                betaling.belopOre(),
                "ANNEN".equals(betaling.mottakerType()),
                betaling.mottakerNavn(),
                betaling.kontonummer(),
                betaling.kid(),
                betaling.forfall(),
                betaling.kontering(),
                grunn == null
                        ? UtbetalingEndret.Status.PLANLAGT
                        : UtbetalingEndret.Status.HOLDT_TILBAKE,
                grunn == null ? null : grunn.name(),
                null,
                null,
                null,
                1,
                false,
                0);
    }

    static @Nullable Holdegrunn fault(@Nullable String kontonummer) {
        if (kontonummer == null || kontonummer.isBlank()) {
            return Holdegrunn.KONTO_MANGLER;
        }
        return Kontonummer.parse(kontonummer) instanceof Kontonummer.Result.Valid
                ? null
                : Holdegrunn.KONTO_UGYLDIG;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
