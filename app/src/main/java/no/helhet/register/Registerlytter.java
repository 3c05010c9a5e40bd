package no.helhet.register;

import no.helhet.platform.access.Directory;
import no.helhet.platform.database.ModuleListener;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.kvalifisering.Programopplysninger;
import no.helhet.praksis.person.BeskyttelseEndret;
import no.helhet.praksis.person.DobbeltforingEndret;
import no.helhet.praksis.person.PersonEndret;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.SakEndret;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.sak.Sakshendelse;
import no.helhet.praksis.sak.Sakstelling;
import no.helhet.praksis.sak.SituasjonOppgitt;
import no.helhet.praksis.soknad.KoblingAngret;
import no.helhet.praksis.soknad.SoknadId;
import no.helhet.praksis.soknad.SoknadRegistrert;
import no.helhet.praksis.utbetaling.KjoringEndret;
import no.helhet.praksis.utbetaling.KjoringId;
import no.helhet.praksis.utbetaling.UtbetalingEndret;
import no.helhet.praksis.utbetaling.UtbetalingId;
import no.helhet.praksis.utbetaling.Utbetalinger;
import no.helhet.praksis.vedtak.PortStoppet;
import no.helhet.praksis.vedtak.VedtakFattet;
import no.helhet.register.Registerskriver.Endring;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Hears that something in the practice has changed, and has its rows written anew.
@Component
class Registerlytter {
    private static final int PAGE = 2000;
    private final Registerko queue;
    private final Registerskriver writer;
    private final Sakstelling saker;
    private final Utbetalinger utbetalinger;
    private final Directory directory;

    Registerlytter(
            Registerko queue,
            Registerskriver writer,
            Sakstelling saker,
            Utbetalinger utbetalinger,
            Directory directory) {
        this.queue = queue;
        this.writer = writer;
        this.saker = saker;
        this.utbetalinger = utbetalinger;
        this.directory = directory;
    }

    @ModuleListener
    void on(PersonEndret event) {
        refreshPerson(event.personId());
    }

    /// Where a protected person lives is known no more.
    @ModuleListener
    void on(BeskyttelseEndret event) {
        refreshPerson(event.personId());
    }

    private void refreshPerson(PersonId id) {
        refresh(
                id.kommunenr(),
                Endring.of(Faktum.Person.class, id.id()),
                Endring.of(Faktum.Bosted.class, id.id()));
    }

    @ModuleListener
    void on(DobbeltforingEndret event) {
        var kommunenr = event.bestar().kommunenr();
        Scopes.run(
                scope(kommunenr),
                () ->
                        writer.refreshPersons(
                                kommunenr, List.of(event.bestar().id(), event.peker().id())));
    }

    @ModuleListener
    void on(SoknadRegistrert event) {
        refreshSoknad(event.soknadId());
    }

    @ModuleListener
    void on(KoblingAngret event) {
        refreshSoknad(event.soknadId());
    }

    private void refreshSoknad(SoknadId id) {
        refresh(id.kommunenr(), Endring.of(Faktum.Soknad.class, id.id()));
    }

    @ModuleListener
    void on(Sakshendelse event) {
        refreshCase(event.sakId());
    }

    @ModuleListener
    void on(SakEndret event) {
        refreshCase(event.sakId());
    }

    /// The case, and the application that it was opened for.
    private void refreshCase(SakId id) {
        var kommunenr = id.kommunenr();
        var applied =
                Scopes.call(
                        scope(kommunenr), () -> saker.findSoknader(kommunenr, List.of(id.id())));
        refresh(
                kommunenr,
                Endring.of(Faktum.Sak.class, id.id()),
                new Endring(Faktum.Soknad.class, applied));
    }

    @ModuleListener
    void on(PortStoppet event) {
        refresh(event.sakId().kommunenr(), Endring.of(Faktum.Portstopp.class, event.hendelseId()));
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
        queue.refresh(kommunenr, changes);
    }

    /// All of the municipality, whichever district it is in.
    private Scope scope(String kommunenr) {
        return Scope.system(kommunenr, directory.findBydeler(kommunenr).toArray(String[]::new));
    }
}
