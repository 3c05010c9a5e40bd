package no.helhet.praksis.sak;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.Saksutfall.Grunn;
import no.helhet.praksis.soknad.SoknadId;
import no.helhet.praksis.soknad.Soknader;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;

/// The module's interface to others: find a case, and the business acts that move it. Each act
/// writes its event record; an act that the case's state does not allow is refused, and one that
/// is already done does nothing more.
@Service
@Transactional
public class Saker {
    private final SakRepository saker;
    private final OppgaveRepository oppgaver;
    private final JournalRepository journal;
    private final Saksgang gang;
    private final NodhjelpOppfolging oppfolging;
    private final Soknader soknader;

    Saker(
            SakRepository saker,
            OppgaveRepository oppgaver,
            JournalRepository journal,
            Saksgang gang,
            NodhjelpOppfolging oppfolging,
            Soknader soknader) {
        this.saker = saker;
        this.oppgaver = oppgaver;
        this.journal = journal;
        this.oppfolging = oppfolging;
        this.gang = gang;
        this.soknader = soknader;
    }

    public Optional<Sak> find(SakId id) {
        return saker.find(id);
    }

    /// Holds a case until the transaction ends. What the transaction writes from here on lies in
    /// the case's district.
    public Optional<Sak> hold(SakId id) {
        return saker.lock(id);
    }

    /// The case opened for an application.
    public Optional<Sak> findBySoknad(SoknadId id) {
        return saker.findBySoknad(id);
    }

    /// A person's cases, newest first.
    public List<Sak> findByPerson(PersonId id) {
        return saker.findByPerson(id);
    }

    /// A case's journal, newest first. Callers check access and audit what they show.
    public List<Notat> findJournal(SakId id) {
        return journal.findBySak(id);
    }

    /// A draft has been sent to the decision maker.
    public Saksutfall sendToDecision(SakId id) {
        return gang.perform(
                id,
                null,
                Sakshandling.SEND_TIL_BESLUTNING,
                sak -> {
                    if (isUndone(sak)) {
                        return Saksgang.refused(Grunn.FEIL_STATUS);
                    }
                    return sak.saksbehandler() == null
                            ? Saksgang.refused(Grunn.MANGLER_SAKSBEHANDLER)
                            : Saksgang.done();
                });
    }

    /// The decision maker has sent the draft back.
    public Saksutfall takeBack(SakId id) {
        return gang.perform(id, null, Sakshandling.SEND_TILBAKE, sak -> Saksgang.done());
    }

    /// A decision has been made. What the system reminded of is no longer due; after emergency help
    /// what it postponed is.
    public Saksutfall decide(SakId id) {
        return gang.perform(
                id,
                null,
                Sakshandling.FATT_VEDTAK,
                sak -> {
                    if (isUndone(sak)) {
                        return Saksgang.refused(Grunn.FEIL_STATUS);
                    }
                    oppgaver.closeAll(
                            id,
                            Oppgave.Status.BORTFALT,
                            Oppgave.Type.FORELOPIG_SVAR,
                            Oppgave.Type.NODHJELP,
                            Oppgave.Type.DOKUMENTASJON);
                    if (sak.type() == Sak.Type.NODHJELP) {
                        oppfolging.remember(sak);
                    } else {
                        oppgaver.closeAll(id, Oppgave.Status.UTFORT, Oppgave.Type.VURDERING);
                    }
                    return Saksgang.done();
                });
    }

    /// The link to the person may have been undone, and the case not have heard it yet.
    private boolean isUndone(Sak sak) {
        return sak.soknadId() != null && soknader.isUndone(sak.soknadId());
    }

    /// Opens a decided case again, for a correction.
    public Saksutfall reopen(SakId id) {
        return gang.perform(id, null, Sakshandling.GJENAPNE, sak -> Saksgang.done());
    }
}
