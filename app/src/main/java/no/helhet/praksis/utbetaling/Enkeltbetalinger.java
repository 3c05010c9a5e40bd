package no.helhet.praksis.utbetaling;

import no.helhet.formats.bank.Kontonummer;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.utbetaling.Kjoringsutfall.Grunn;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// The acts on one payment: stop it before the file, plan it again with the right account, or let
/// it go although it looks like one paid before.
@Service
@Transactional
class Enkeltbetalinger {
    private final UtbetalingRepository utbetalinger;
    private final KjoringRepository kjoringer;
    private final Kjoringsrader rader;
    private final Utbetalingsspor spor;

    Enkeltbetalinger(
            UtbetalingRepository utbetalinger,
            KjoringRepository kjoringer,
            Kjoringsrader rader,
            Utbetalingsspor spor) {
        this.utbetalinger = utbetalinger;
        this.kjoringer = kjoringer;
        this.rader = rader;
        this.spor = spor;
    }

    /// Takes the payment out for good. From a run only before its second signature, and what was
    /// signed of it must be signed again. A rejected one is only put aside.
    Kjoringsutfall stop(UtbetalingId id, int version, String grunn) {
        if (grunn.isBlank()) {
            return refused(Grunn.MANGLER_GRUNN);
        }
        return perform(
                id,
                version,
                rad ->
                        switch (rad.status()) {
                            case PLANLAGT, HOLDT_TILBAKE -> stopped(rad, grunn);
                            case I_KJORING -> stoppedInRun(rad, grunn);
                            case AVVIST -> settled(rad, grunn);
                            default -> refused(Grunn.FEIL_STATUS);
                        });
    }

    private Kjoringsutfall stoppedInRun(Utbetalingsrad rad, String grunn) {
        var kjoringId = new KjoringId(rad.id().kommunenr(), rad.kjoringId());
        var kjoring = kjoringer.lock(kjoringId).orElseThrow();
        if (!kjoring.status().isOpen()) {
            return refused(Grunn.FEIL_STATUS);
        }
        stopped(rad, grunn);
        var sum = rader.sum(kjoringId);
        kjoringer.setContents(kjoringId, sum);
        if (sum.antall() == 0) {
            kjoringer.discard(kjoringId, grunn);
        }
        return done(rad);
    }

    private Kjoringsutfall stopped(Utbetalingsrad rad, String grunn) {
        spor.write("UTBETALING_STANSET", List.of(utbetalinger.stop(rad, grunn.strip())));
        return done(rad);
    }

    private Kjoringsutfall settled(Utbetalingsrad rad, String grunn) {
        if (rad.avklart()) {
            return new Kjoringsutfall.Uendret(runOf(rad));
        }
        spor.write("UTBETALING_AVKLART", List.of(utbetalinger.settle(rad, grunn.strip())));
        return done(rad);
    }

    /// Plans the payment again with an account that can be paid to. A rejected payment keeps its
    /// row, with what the bank answered, and a new row is planned beside it: the bank refuses a
    /// reference it has seen, and the old run's figures stand.
    Kjoringsutfall planAgain(UtbetalingId id, int version, String kontonummer) {
        if (!(Kontonummer.parse(kontonummer) instanceof Kontonummer.Result.Valid(var account))) {
            return refused(Grunn.UGYLDIG_KONTO);
        }
        return perform(
                id,
                version,
                rad -> {
                    if (Holdegrunn.IVERKSETTING_UTSATT.name().equals(rad.grunn())) {
                        return refused(Grunn.FEIL_STATUS);
                    }
                    if (rad.status() == UtbetalingEndret.Status.HOLDT_TILBAKE) {
                        var planned = utbetalinger.planAgain(rad, account.value());
                        spor.write("UTBETALING_PLANLAGT_PA_NYTT", List.of(planned));
                        return done(rad);
                    }
                    if (rad.status() != UtbetalingEndret.Status.AVVIST || rad.avklart()) {
                        return refused(Grunn.FEIL_STATUS);
                    }
                    utbetalinger.settle(rad, "");
                    var next = nextAttempt(rad, account.value());
                    if (utbetalinger.insert(next)) {
                        spor.write("UTBETALING_PLANLAGT_PA_NYTT", List.of(next));
                    }
                    return done(rad);
                });
    }

    /// Somebody has looked: it is not the same payment twice.
    Kjoringsutfall release(UtbetalingId id, int version, String grunn) {
        if (grunn.isBlank()) {
            return refused(Grunn.MANGLER_GRUNN);
        }
        return perform(
                id,
                version,
                rad -> {
                    if (!Holdegrunn.BETALT_FOR.name().equals(rad.grunn())
                            || rad.status() != UtbetalingEndret.Status.HOLDT_TILBAKE) {
                        return refused(Grunn.FEIL_STATUS);
                    }
                    var released = utbetalinger.release(rad, grunn.strip());
                    spor.write("UTBETALING_FRIGITT", List.of(released));
                    return done(rad);
                });
    }

    private Kjoringsutfall perform(
            UtbetalingId id, int version, Function<Utbetalingsrad, Kjoringsutfall> act) {
        var rad = utbetalinger.lock(id).orElse(null);
        if (rad == null) {
            return new Kjoringsutfall.FinnesIkke();
        }
        return rad.version() == version ? act.apply(rad) : new Kjoringsutfall.Utdatert();
    }

    private static Utbetalingsrad nextAttempt(Utbetalingsrad r, String kontonummer) {
        return new Utbetalingsrad(
                new UtbetalingId(r.id().kommunenr(), Ids.next()),
                r.bydel(),
                r.vedtakId(),
                r.sakId(),
                r.personId(),
                r.enhetsnr(),
                r.linje(),
                r.maned(),
                r.fom(),
                r.tom(),
                r.formal(),
                r.form(),
                r.belopOre(),
                r.annenMottaker(),
                r.mottakerNavn(),
                kontonummer,
                r.kid(),
                r.forfall(),
                r.kontering(),
                UtbetalingEndret.Status.PLANLAGT,
                null,
                null,
                null,
                null,
                r.forsok() + 1,
                false,
                0);
    }

    /// The run a payment is or was in; an id of no run for one that never was.
    private static KjoringId runOf(Utbetalingsrad rad) {
        var kjoring = rad.kjoringId();
        return new KjoringId(rad.id().kommunenr(), kjoring == null ? new UUID(0, 0) : kjoring);
    }

    private static Kjoringsutfall done(Utbetalingsrad rad) {
        return new Kjoringsutfall.Utfort(runOf(rad));
    }

    private static Kjoringsutfall refused(Grunn grunn) {
        return new Kjoringsutfall.Avvist(grunn);
    }
}
