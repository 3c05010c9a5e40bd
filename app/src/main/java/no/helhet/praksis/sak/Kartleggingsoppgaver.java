package no.helhet.praksis.sak;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// What a mapping has a case remember.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Kartleggingsoppgaver {
    private final OppgaveRepository oppgaver;
    private final Saksspor spor;

    Kartleggingsoppgaver(OppgaveRepository oppgaver, Saksspor spor) {
        this.oppgaver = oppgaver;
        this.spor = spor;
    }

    /// A step that was agreed becomes a task.
    ///
    /// @param sak held by the caller
    /// @param hos who is to do it
    public UUID remember(Sak sak, String tekst, LocalDate frist, UUID hos, String hosNavn) {
        var oppgave = oppgaver.insert(sak, Oppgave.Type.EGEN, tekst, frist, hos, hosNavn);
        spor.write(
                sak,
                "OPPGAVE_LAGET",
                Map.of("oppgaveId", oppgave.toString(), "frist", frist.toString()));
        return oppgave;
    }

    /// The person is mapped: a case that waits for that waits no more.
    public void complete(SakId sak) {
        oppgaver.closeAll(sak, Oppgave.Status.UTFORT, Oppgave.Type.KARTLEGGING);
    }
}
