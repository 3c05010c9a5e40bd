package no.helhet.praksis.sak;

import no.helhet.platform.database.Ids;
import no.helhet.platform.database.ModuleListener;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.soknad.SoknadRegistrert;
import no.helhet.praksis.soknad.Soknader;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/// Opens a case for an application, once.
@Service
@Transactional
class Saksapning {
    private final SakRepository saker;
    private final OppgaveRepository oppgaver;
    private final Soknader soknader;
    private final Saksspor spor;
    private final Saksfrist frist;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Saksapning(
            SakRepository saker,
            OppgaveRepository oppgaver,
            Soknader soknader,
            Saksspor spor,
            Saksfrist frist,
            Clock clock,
            ApplicationEventPublisher events) {
        this.saker = saker;
        this.oppgaver = oppgaver;
        this.soknader = soknader;
        this.spor = spor;
        this.frist = frist;
        this.clock = clock;
        this.events = events;
    }

    @Component
    static class Listener {
        private final Saksapning saksapning;

        Listener(Saksapning saksapning) {
            this.saksapning = saksapning;
        }

        @ModuleListener
        void on(SoknadRegistrert soknad) {
            Scopes.run(
                    Scope.system(soknad.soknadId().kommunenr(), soknad.bydel()),
                    () -> saksapning.openUnlessUndone(soknad));
        }
    }

    /// An application whose link was undone before its event was heard gets no case.
    void openUnlessUndone(SoknadRegistrert soknad) {
        if (!soknader.isUndone(soknad.soknadId())) {
            open(soknad);
        }
    }

    /// The number's row is locked before the application is looked for, so that two who open for
    /// the same application at once come one after the other.
    Sak open(SoknadRegistrert soknad) {
        var kommunenr = soknad.soknadId().kommunenr();
        var already = saker.findBySoknad(soknad.soknadId());
        if (already.isPresent()) {
            return already.get();
        }
        var sokt = LocalDate.ofInstant(soknad.mottatt(), Saksfrist.OSLO);
        // An emergency is answered the day it comes (sosialtjenesteloven § 18, fvl § 11 a).
        var due = soknad.nodhjelp() ? sokt : frist.forelopigSvar(sokt);
        var saksnr = saker.nextSaksnr(kommunenr, sokt.getYear());
        var meanwhile = saker.findBySoknad(soknad.soknadId());
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        var sak =
                new Sak(
                        new SakId(kommunenr, Ids.next()),
                        saksnr,
                        soknad.personId(),
                        soknad.soknadId(),
                        soknad.bydel(),
                        soknad.enhetsnr(),
                        soknad.nodhjelp() ? Sak.Type.NODHJELP : Sak.Type.OKONOMISK_STONAD,
                        soknad.fom(),
                        soknad.tom(),
                        Sak.Status.NY,
                        soknad.nodhjelp(),
                        null,
                        null,
                        sokt,
                        due,
                        null,
                        0);
        saker.insert(sak, clock.instant());
        oppgaver.insert(
                sak,
                soknad.nodhjelp() ? Oppgave.Type.NODHJELP : Oppgave.Type.FORELOPIG_SVAR,
                "",
                due);
        spor.write(
                sak,
                "SAK_OPPRETTET",
                Map.of(
                        "saksnr", saksnr,
                        "type", sak.type().name(),
                        "enhetsnr", sak.enhetsnr(),
                        "soknadId", soknad.soknadId().id().toString(),
                        "sokt", sokt.toString(),
                        "frist", due.toString()));
        events.publishEvent(
                new Sakshendelse.SakOpprettet(
                        sak.id(),
                        sak.personId(),
                        sak.soknadId(),
                        clock.instant(),
                        saksnr,
                        sak.enhetsnr(),
                        sak.type()));
        return sak;
    }
}
