package no.helhet.praksis.minside;

import java.util.Set;
import java.util.function.BooleanSupplier;
import no.helhet.platform.access.Directory;
import no.helhet.platform.database.ModuleListener;
import no.helhet.platform.database.MunicipalId;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.sak.Sakshendelse;
import no.helhet.praksis.soknad.SoknadRegistrert;
import no.helhet.praksis.utbetaling.UtbetalingEndret;
import no.helhet.praksis.vedtak.VedtakFattet;
import org.springframework.stereotype.Component;

/// Hears what happens to an application, and has it written in its history.
@Component
class Innsynslytter {
    private final Historikk historikk;
    private final Directory directory;

    Innsynslytter(Historikk historikk, Directory directory) {
        this.historikk = historikk;
        this.directory = directory;
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
        record(event.utbetalingId(), bydeler(event.utbetalingId()), () -> historikk.record(event));
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
