package no.helhet.praksis.sak;

import no.helhet.praksis.sak.Saksutfall.Grunn;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Documentation asked of the applicant. The case waits until the caseworker takes it up again.
@Service
@Transactional
class Dokumentasjon {
    private final Saksgang gang;
    private final DokumentasjonRepository dokumenter;
    private final OppgaveRepository oppgaver;
    private final Saksfrist frist;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Dokumentasjon(
            Saksgang gang,
            DokumentasjonRepository dokumenter,
            OppgaveRepository oppgaver,
            Saksfrist frist,
            Clock clock,
            ApplicationEventPublisher events) {
        this.gang = gang;
        this.dokumenter = dokumenter;
        this.oppgaver = oppgaver;
        this.frist = frist;
        this.clock = clock;
        this.events = events;
    }

    /// @param type what is asked for, in words the applicant reads
    /// @param tilleggsinformasjon what more there is to say of it, may be empty
    record Onske(String type, String tilleggsinformasjon) {}

    Saksutfall request(SakId id, int version, List<Onske> onsker, LocalDate due) {
        return gang.perform(
                id,
                version,
                Sakshandling.ETTERSPOR,
                sak -> {
                    if (onsker.isEmpty() || onsker.stream().anyMatch(o -> o.type().isBlank())) {
                        return Saksgang.refused(Grunn.MANGLER_TEKST);
                    }
                    if (!due.isAfter(frist.today())) {
                        return Saksgang.refused(Grunn.UGYLDIG_FRIST);
                    }
                    if (sak.saksbehandler() == null) {
                        return Saksgang.refused(Grunn.MANGLER_SAKSBEHANDLER);
                    }
                    var now = clock.instant();
                    var asked =
                            onsker.stream().map(o -> dokumenter.insert(sak, o, due, now)).toList();
                    oppgaver.insert(sak, Oppgave.Type.DOKUMENTASJON, "", due);
                    events.publishEvent(
                            new Sakshendelse.DokumentasjonEtterspurt(
                                    sak.id(), sak.personId(), sak.soknadId(), now, asked));
                    return new Saksgang.Result.Done(
                            Map.of("antall", asked.size(), "frist", due.toString()));
                });
    }

    /// The caseworker goes on, with what has come.
    Saksutfall resume(SakId id, int version) {
        return gang.perform(
                id,
                version,
                Sakshandling.GJENOPPTA,
                sak -> {
                    dokumenter.closeAll(id);
                    oppgaver.closeAll(id, Oppgave.Status.UTFORT, Oppgave.Type.DOKUMENTASJON);
                    events.publishEvent(
                            new Sakshendelse.SakGjenopptatt(
                                    sak.id(), sak.personId(), sak.soknadId(), clock.instant()));
                    return Saksgang.done();
                });
    }

    List<Sakshendelse.Dokument> findOpen(SakId id) {
        return dokumenter.findOpenBySak(id);
    }
}
