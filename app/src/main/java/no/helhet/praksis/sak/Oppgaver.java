package no.helhet.praksis.sak;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.Saksutfall.Grunn;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What there is to remember on a case.
@Service
@Transactional
class Oppgaver {
    private final OppgaveRepository oppgaver;
    private final SakRepository saker;
    private final Saksspor spor;
    private final Saksfrist frist;

    Oppgaver(OppgaveRepository oppgaver, SakRepository saker, Saksspor spor, Saksfrist frist) {
        this.oppgaver = oppgaver;
        this.saker = saker;
        this.spor = spor;
        this.frist = frist;
    }

    Saksutfall create(SakId id, String tekst, LocalDate due) {
        var sak = saker.lock(id).orElse(null);
        if (sak == null) {
            return new Saksutfall.FinnesIkke();
        }
        if (tekst.isBlank()) {
            return new Saksutfall.Avvist(Grunn.MANGLER_TEKST, sak);
        }
        if (due.isBefore(frist.today())) {
            return new Saksutfall.Avvist(Grunn.UGYLDIG_FRIST, sak);
        }
        var text = tekst.strip();
        var repeated =
                oppgaver.findOpenBySak(id).stream()
                        .anyMatch(o -> o.tekst().equals(text) && o.frist().equals(due));
        if (repeated) {
            return new Saksutfall.Uendret(sak);
        }
        var oppgave = oppgaver.insert(sak, Oppgave.Type.EGEN, text, due);
        spor.write(
                sak,
                "OPPGAVE_LAGET",
                Map.of("oppgaveId", oppgave.toString(), "frist", due.toString()));
        return new Saksutfall.Utfort(sak);
    }

    Saksutfall complete(SakId id, UUID oppgave) {
        var sak = saker.find(id).orElse(null);
        if (sak == null) {
            return new Saksutfall.FinnesIkke();
        }
        if (!oppgaver.close(id, oppgave, Oppgave.Status.UTFORT)) {
            return new Saksutfall.Uendret(sak);
        }
        spor.write(sak, "OPPGAVE_UTFORT", Map.of("oppgaveId", oppgave.toString()));
        return new Saksutfall.Utfort(sak);
    }

    List<Oppgave> findOpen(SakId id) {
        return oppgaver.findOpenBySak(id);
    }

    List<Oppgave> findOpen(PersonId id) {
        return oppgaver.findOpenByPerson(id);
    }
}
