package no.helhet.register;

import no.helhet.platform.access.Directory;
import no.helhet.platform.database.ModuleListener;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.kvalifisering.Programopplysninger;
import no.helhet.praksis.sak.SakEndret;
import no.helhet.praksis.sak.Sakshendelse;
import no.helhet.praksis.sak.SituasjonOppgitt;
import no.helhet.praksis.utbetaling.KjoringEndret;
import no.helhet.praksis.utbetaling.KjoringId;
import no.helhet.praksis.utbetaling.UtbetalingEndret;
import no.helhet.praksis.utbetaling.UtbetalingId;
import no.helhet.praksis.utbetaling.Utbetalinger;
import no.helhet.praksis.vedtak.VedtakFattet;
import no.helhet.register.Registerskriver.Endring;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Hears that something in the practice has changed, and has its rows written anew.
@Component
class Registerlytter {
    private static final int PAGE = 2000;
    private final Registerskriver writer;
    private final Utbetalinger utbetalinger;
    private final Directory directory;

    Registerlytter(Registerskriver writer, Utbetalinger utbetalinger, Directory directory) {
        this.writer = writer;
        this.utbetalinger = utbetalinger;
        this.directory = directory;
    }

    @ModuleListener
    void on(Sakshendelse event) {
        refreshCase(event.sakId().kommunenr(), event.sakId().id());
    }

    @ModuleListener
    void on(SakEndret event) {
        refreshCase(event.sakId().kommunenr(), event.sakId().id());
    }

    private void refreshCase(String kommunenr, UUID sakId) {
        refresh(kommunenr, Endring.of(Faktum.Sak.class, sakId));
    }

    @ModuleListener
    void on(SituasjonOppgitt event) {
        refresh(event.sakId().kommunenr(), Endring.of(Faktum.Situasjon.class, event.situasjonId()));
    }

    /// The decision, the one it replaces, and the case that is now decided.
    @ModuleListener
    void on(VedtakFattet event) {
        var id = event.vedtakId();
        var changes = new ArrayList<Endring>();
        changes.add(Endring.of(Faktum.Sak.class, event.sakId().id()));
        changes.add(Endring.of(Faktum.Vedtak.class, id.id()));
        var replaced = event.korrigerer();
        if (replaced != null) {
            changes.add(Endring.of(Faktum.Vedtak.class, replaced.id()));
        }
        refresh(id.kommunenr(), changes.toArray(Endring[]::new));
    }

    @ModuleListener
    void on(Programopplysninger event) {
        refresh(event.personId().kommunenr(), Endring.of(Faktum.Program.class, event.programId()));
    }

    @ModuleListener
    void on(UtbetalingEndret event) {
        refresh(
                event.utbetalingId().kommunenr(),
                Endring.of(Faktum.Betaling.class, event.utbetalingId().id()));
    }

    @ModuleListener
    void on(KjoringEndret event) {
        var id = event.kjoringId();
        UtbetalingId last = null;
        for (var page = page(id, last); !page.isEmpty(); page = page(id, last)) {
            var ids = page.stream().map(p -> p.utbetalingId().id()).collect(Collectors.toSet());
            refresh(id.kommunenr(), new Endring(Faktum.Betaling.class, ids));
            last = page.getLast().utbetalingId();
        }
    }

    private List<UtbetalingEndret> page(KjoringId id, @Nullable UtbetalingId after) {
        return Scopes.call(
                scope(id.kommunenr()), () -> utbetalinger.findByKjoring(id, after, PAGE));
    }

    private void refresh(String kommunenr, Endring... changes) {
        Scopes.run(scope(kommunenr), () -> writer.refresh(kommunenr, changes));
    }

    /// All of the municipality, whichever district it is in.
    private Scope scope(String kommunenr) {
        return Scope.system(kommunenr, directory.findBydeler(kommunenr).toArray(String[]::new));
    }
}
