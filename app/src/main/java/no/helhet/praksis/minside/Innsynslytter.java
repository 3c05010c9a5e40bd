package no.helhet.praksis.minside;

import no.helhet.platform.access.Directory;
import no.helhet.platform.database.ModuleListener;
import no.helhet.platform.database.MunicipalId;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.sak.Sakshendelse;
import no.helhet.praksis.soknad.KoblingAngret;
import no.helhet.praksis.soknad.MeldingAvvist;
import no.helhet.praksis.soknad.SoknadRegistrert;
import no.helhet.praksis.utbetaling.KjoringEndret;
import no.helhet.praksis.utbetaling.KjoringId;
import no.helhet.praksis.utbetaling.UtbetalingEndret;
import no.helhet.praksis.utbetaling.UtbetalingId;
import no.helhet.praksis.utbetaling.Utbetalinger;
import no.helhet.praksis.vedtak.VedtakFattet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Hears what happens to an application, and has it written in its history.
@Component
class Innsynslytter {
    private static final int PAGE = 500;
    private final Historikk historikk;
    private final Directory directory;
    private final Utbetalinger utbetalinger;

    Innsynslytter(Historikk historikk, Directory directory, Utbetalinger utbetalinger) {
        this.historikk = historikk;
        this.directory = directory;
        this.utbetalinger = utbetalinger;
    }

    @ModuleListener
    void on(SoknadRegistrert event) {
        record(event.soknadId(), Set.of(event.bydel()), () -> historikk.record(event));
    }

    @ModuleListener
    void on(Sakshendelse event) {
        record(event.sakId(), bydeler(event.sakId()), () -> historikk.record(event));
    }

    @ModuleListener
    void on(VedtakFattet event) {
        record(event.vedtakId(), bydeler(event.vedtakId()), () -> historikk.record(event));
    }

    @ModuleListener
    void on(UtbetalingEndret event) {
        record(event, event.tidspunkt());
    }

    /// A sent payment is still planned to its receiver, so only the bank's answer is news.
    @ModuleListener
    void on(KjoringEndret event) {
        if (event.hva() != KjoringEndret.Hva.KVITTERING) {
            return;
        }
        var id = event.kjoringId();
        var scope =
                event.bydel().isEmpty()
                        ? Scope.system(id.kommunenr())
                        : Scope.system(id.kommunenr(), event.bydel());
        UtbetalingId last = null;
        for (var page = page(scope, id, last); !page.isEmpty(); page = page(scope, id, last)) {
            page.forEach(payment -> record(payment, event.tidspunkt()));
            last = page.getLast().utbetalingId();
        }
    }

    private List<UtbetalingEndret> page(Scope scope, KjoringId id, @Nullable UtbetalingId after) {
        return Scopes.call(scope, () -> utbetalinger.findByKjoring(id, after, PAGE));
    }

    private void record(UtbetalingEndret event, Instant when) {
        var id = event.utbetalingId();
        record(id, bydeler(id), () -> historikk.record(event, when));
    }

    @ModuleListener
    void on(MeldingAvvist event) {
        record(event.meldingId(), Set.of(event.bydel()), () -> historikk.record(event));
    }

    @ModuleListener
    void on(KoblingAngret event) {
        var id = event.soknadId();
        for (var bydel : bydeler(id)) {
            record(id, Set.of(bydel), () -> historikk.record(event));
        }
    }

    /// Where the event may belong: each district of a divided municipality, since a history lies
    /// in the district of its application.
    private Set<String> bydeler(MunicipalId id) {
        var bydeler = directory.findBydeler(id.kommunenr());
        return bydeler.isEmpty() ? Set.of("") : bydeler;
    }

    private static void record(MunicipalId id, Set<String> bydeler, BooleanSupplier act) {
        for (var bydel : bydeler) {
            var scope =
                    bydel.isEmpty()
                            ? Scope.system(id.kommunenr())
                            : Scope.system(id.kommunenr(), bydel);
            if (Scopes.call(scope, act::getAsBoolean)) {
                return;
            }
        }
        throw new IllegalStateException(
                "The application behind " + id.path() + " is not found; the event is kept");
    }
}
