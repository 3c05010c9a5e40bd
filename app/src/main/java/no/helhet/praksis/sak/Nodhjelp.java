package no.helhet.praksis.sak;

import no.helhet.platform.database.Scopes;
import no.helhet.praksis.sak.Saksutfall.Grunn;
import no.helhet.praksis.soknad.Soknader;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.Map;

/// Whether a case is an emergency. The worker's reason goes to the journal, for it may tell about
/// the person; the event record holds the fact alone.
@Service
@Transactional
class Nodhjelp {
    private final Saksgang gang;
    private final SakRepository saker;
    private final OppgaveRepository oppgaver;
    private final JournalRepository notater;
    private final Soknader soknader;
    private final Saksfrist frist;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Nodhjelp(
            Saksgang gang,
            SakRepository saker,
            OppgaveRepository oppgaver,
            JournalRepository notater,
            Soknader soknader,
            Saksfrist frist,
            Clock clock,
            ApplicationEventPublisher events) {
        this.gang = gang;
        this.saker = saker;
        this.oppgaver = oppgaver;
        this.notater = notater;
        this.soknader = soknader;
        this.frist = frist;
        this.clock = clock;
        this.events = events;
    }

    /// @param overskrift heading of the journal note, in the worker's language
    Saksutfall mark(SakId id, int version, String overskrift, String grunn) {
        return gang.perform(
                id,
                version,
                Sakshandling.MERK_NODHJELP,
                sak -> {
                    if (sak.type() == Sak.Type.NODHJELP) {
                        return new Saksgang.Result.Already();
                    }
                    if (grunn.isBlank()) {
                        return Saksgang.refused(Grunn.MANGLER_TEKST);
                    }
                    var due = frist.today();
                    saker.setType(sak, Sak.Type.NODHJELP, true, due);
                    tell(sak, true);
                    oppgaver.insert(sak, Oppgave.Type.NODHJELP, "", due);
                    note(sak, overskrift, grunn);
                    return new Saksgang.Result.Done(Map.of("frist", due.toString()));
                });
    }

    Saksutfall unmark(SakId id, int version, String overskrift, String grunn) {
        return gang.perform(
                id,
                version,
                Sakshandling.FJERN_NODHJELP,
                sak -> {
                    if (sak.type() != Sak.Type.NODHJELP) {
                        return new Saksgang.Result.Already();
                    }
                    if (grunn.isBlank()) {
                        return Saksgang.refused(Grunn.MANGLER_TEKST);
                    }
                    var due = frist.forelopigSvar(sak.sokt());
                    saker.setType(sak, Sak.Type.OKONOMISK_STONAD, false, due);
                    tell(sak, false);
                    oppgaver.closeAll(id, Oppgave.Status.BORTFALT, Oppgave.Type.NODHJELP);
                    var remembered =
                            oppgaver.findOpenBySak(id).stream()
                                    .anyMatch(o -> o.type() == Oppgave.Type.FORELOPIG_SVAR);
                    if (!remembered && sak.forelopigSvar() == null) {
                        oppgaver.insert(sak, Oppgave.Type.FORELOPIG_SVAR, "", due);
                    }
                    note(sak, overskrift, grunn);
                    return new Saksgang.Result.Done(Map.of("frist", due.toString()));
                });
    }

    /// After the emergency decision the application gets its ordinary treatment, in the same case.
    Saksutfall goOn(SakId id, int version) {
        return gang.perform(
                id,
                version,
                Sakshandling.BEHANDLE_VIDERE,
                sak -> {
                    if (sak.type() != Sak.Type.NODHJELP) {
                        return Saksgang.refused(Grunn.FEIL_STATUS);
                    }
                    var due = frist.forelopigSvar(sak.sokt());
                    saker.setType(sak, Sak.Type.OKONOMISK_STONAD, false, due);
                    tell(sak, false);
                    if (sak.forelopigSvar() == null) {
                        oppgaver.insert(sak, Oppgave.Type.FORELOPIG_SVAR, "", due);
                    }
                    events.publishEvent(
                            new Sakshendelse.SakGjenopptatt(
                                    sak.id(), sak.personId(), sak.soknadId(), clock.instant()));
                    return new Saksgang.Result.Done(Map.of("frist", due.toString()));
                });
    }

    /// The application is shown as the case is treated.
    private void tell(Sak sak, boolean nodhjelp) {
        if (sak.soknadId() != null) {
            soknader.markNodhjelp(sak.soknadId(), nodhjelp);
        }
    }

    private void note(Sak sak, String overskrift, String grunn) {
        notater.insert(sak, Scopes.current().actor(), clock.instant(), overskrift, grunn.strip());
    }
}
