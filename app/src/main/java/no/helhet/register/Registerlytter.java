package no.helhet.register;

import no.helhet.platform.access.Directory;
import no.helhet.platform.database.ModuleListener;
import no.helhet.platform.database.MunicipalId;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.kvalifisering.Programopplysninger;
import no.helhet.praksis.sak.Sakshendelse;
import no.helhet.praksis.sak.SituasjonOppgitt;
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

/// Hears the practice's events, and has them counted.
@Component
class Registerlytter {
    private static final int PAGE = 2000;
    private final Faktaregistrering registrering;
    private final Programregistrering programmer;
    private final Utbetalinger utbetalinger;
    private final Directory directory;

    Registerlytter(
            Faktaregistrering registrering,
            Programregistrering programmer,
            Utbetalinger utbetalinger,
            Directory directory) {
        this.registrering = registrering;
        this.programmer = programmer;
        this.utbetalinger = utbetalinger;
        this.directory = directory;
    }

    @ModuleListener
    void on(Sakshendelse event) {
        switch (event) {
            case Sakshendelse.SakOpprettet opened ->
                    inDistrict(event.sakId(), () -> registrering.record(opened));
            case Sakshendelse.SakTrukket withdrawn ->
                    inDistrict(
                            event.sakId(), withdrawn.bydel(), () -> registrering.record(withdrawn));
            default -> {}
        }
    }

    @ModuleListener
    void on(SituasjonOppgitt event) {
        inDistrict(event.sakId(), event.bydel(), () -> registrering.record(event));
    }

    @ModuleListener
    void on(VedtakFattet event) {
        inDistrict(event.vedtakId(), event.bydel(), () -> registrering.record(event));
    }

    @ModuleListener
    void on(Programopplysninger event) {
        inDistrict(event.personId(), event.bydel(), () -> programmer.record(event));
    }

    @ModuleListener
    void on(UtbetalingEndret event) {
        inDistrict(
                event.utbetalingId(), () -> registrering.record(List.of(event), event.tidspunkt()));
    }

    @ModuleListener
    void on(KjoringEndret event) {
        var id = event.kjoringId();
        Scopes.run(scope(id.kommunenr(), event.bydel()), () -> recordRun(id, event.tidspunkt()));
    }

    private void recordRun(KjoringId id, Instant when) {
        UtbetalingId last = null;
        for (var page = page(id, last); !page.isEmpty(); page = page(id, last)) {
            if (!registrering.record(page, when)) {
                throw new IllegalStateException(
                        "A person paid in run " + id.path() + " is not found; the event is kept");
            }
            last = page.getLast().utbetalingId();
        }
    }

    private List<UtbetalingEndret> page(KjoringId id, @Nullable UtbetalingId after) {
        return utbetalinger.findByKjoring(id, after, PAGE);
    }

    /// In the district where the person is.
    private void inDistrict(MunicipalId id, BooleanSupplier act) {
        var bydeler = directory.findBydeler(id.kommunenr());
        for (var bydel : bydeler.isEmpty() ? Set.of("") : bydeler) {
            if (Scopes.call(scope(id.kommunenr(), bydel), act::getAsBoolean)) {
                return;
            }
        }
        throw notFound(id);
    }

    private static void inDistrict(MunicipalId id, String bydel, BooleanSupplier act) {
        if (!Scopes.call(scope(id.kommunenr(), bydel), act::getAsBoolean)) {
            throw notFound(id);
        }
    }

    private static IllegalStateException notFound(MunicipalId id) {
        return new IllegalStateException(
                "The person behind " + id.path() + " is not found; the event is kept");
    }

    private static Scope scope(String kommunenr, String bydel) {
        return bydel.isEmpty() ? Scope.system(kommunenr) : Scope.system(kommunenr, bydel);
    }
}
