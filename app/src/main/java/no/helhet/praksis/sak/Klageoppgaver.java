package no.helhet.praksis.sak;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.UUID;

/// What an appeal has its case remember. Each task is told by its id, since a case may have several
/// appeals.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Klageoppgaver {
    private final OppgaveRepository oppgaver;

    Klageoppgaver(OppgaveRepository oppgaver) {
        this.oppgaver = oppgaver;
    }

    public enum Type {
        /// The office reviews its decision.
        VURDERING(Oppgave.Type.KLAGE_VURDERING),
        /// An interim reply, when the answer takes time.
        FORELOPIG_SVAR(Oppgave.Type.KLAGE_FORELOPIG_SVAR),
        /// The appellant mends what the appeal lacks.
        RETTING(Oppgave.Type.KLAGE_RETTING),
        /// A new decision is made; a worker says when it is done.
        NYTT_VEDTAK(Oppgave.Type.KLAGE_NYTT_VEDTAK);

        private final Oppgave.Type type;

        Type(Oppgave.Type type) {
            this.type = type;
        }
    }

    /// @param sak held by the caller
    public UUID remember(Sak sak, Type type, LocalDate frist) {
        return oppgaver.insert(sak, type.type, "", frist);
    }

    /// Nobody is to do it any more.
    public void drop(SakId sak, UUID oppgave) {
        oppgaver.close(sak, oppgave, Oppgave.Status.BORTFALT);
    }

    /// Done, or done already.
    public void complete(SakId sak, UUID oppgave) {
        oppgaver.close(sak, oppgave, Oppgave.Status.UTFORT);
    }
}
