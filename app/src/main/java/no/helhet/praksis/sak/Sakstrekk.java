package no.helhet.praksis.sak;

import no.helhet.platform.database.ModuleListener;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.soknad.KoblingAngret;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.Map;

/// Withdraws the case of an application that was linked to the wrong person. What the case asked
/// of anybody falls away; its journal and history are kept.
@Service
@Transactional
class Sakstrekk {
    private final SakRepository saker;
    private final OppgaveRepository oppgaver;
    private final DokumentasjonRepository dokumenter;
    private final Saksgang gang;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Sakstrekk(
            SakRepository saker,
            OppgaveRepository oppgaver,
            DokumentasjonRepository dokumenter,
            Saksgang gang,
            Clock clock,
            ApplicationEventPublisher events) {
        this.saker = saker;
        this.oppgaver = oppgaver;
        this.dokumenter = dokumenter;
        this.gang = gang;
        this.clock = clock;
        this.events = events;
    }

    @Component
    static class Listener {
        private final Sakstrekk trekk;

        Listener(Sakstrekk trekk) {
            this.trekk = trekk;
        }

        @ModuleListener
        void on(KoblingAngret angret) {
            Scopes.run(
                    Scope.system(angret.soknadId().kommunenr(), angret.bydel()),
                    () -> trekk.withdraw(angret));
        }
    }

    /// Does nothing where no case was opened, for none will be, or where it is withdrawn already.
    ///
    /// @throws IllegalStateException when the case is decided, which forbids undoing the link
    void withdraw(KoblingAngret angret) {
        var found = saker.findBySoknad(angret.soknadId());
        if (found.isEmpty()) {
            return;
        }
        var id = found.get().id();
        var utfall =
                gang.perform(
                        id,
                        null,
                        Sakshandling.TREKK,
                        sak -> {
                            oppgaver.closeAll(id, Oppgave.Status.BORTFALT, Oppgave.Type.values());
                            dokumenter.closeAll(id);
                            events.publishEvent(
                                    new Sakshendelse.SakTrukket(
                                            id,
                                            sak.personId(),
                                            sak.soknadId(),
                                            clock.instant(),
                                            angret.bydel()));
                            return new Saksgang.Result.Done(
                                    Map.of("soknadId", angret.soknadId().id().toString()));
                        });
        if (!utfall.isDone()) {
            throw new IllegalStateException(
                    "Case " + id.path() + " is decided, and its application's link is undone");
        }
    }
}
