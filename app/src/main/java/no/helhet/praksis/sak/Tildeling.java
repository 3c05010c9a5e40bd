package no.helhet.praksis.sak;

import no.helhet.platform.access.Ansatt;
import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Rolle;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.Saksutfall.Grunn;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Who has the case. A worker takes it, or is given it; nobody gets the case of themselves or
/// close family (fvl § 6).
@Service
@Transactional
public class Tildeling {
    private final Saksgang gang;
    private final SakRepository saker;
    private final OppgaveRepository oppgaver;
    private final Personer personer;
    private final Directory directory;
    private final Saksfrist frist;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Tildeling(
            Saksgang gang,
            SakRepository saker,
            OppgaveRepository oppgaver,
            Personer personer,
            Directory directory,
            Saksfrist frist,
            Clock clock,
            ApplicationEventPublisher events) {
        this.gang = gang;
        this.saker = saker;
        this.oppgaver = oppgaver;
        this.personer = personer;
        this.directory = directory;
        this.frist = frist;
        this.clock = clock;
        this.events = events;
    }

    /// The first who takes an unassigned case has it; the second is told who that was.
    public Saksutfall take(SakId id, UUID bruker) {
        return gang.perform(
                id,
                null,
                Sakshandling.TILDEL,
                sak ->
                        sak.saksbehandler() == null || sak.saksbehandler().equals(bruker)
                                ? assignTo(sak, bruker)
                                : Saksgang.refused(Grunn.ALLEREDE_TILDELT));
    }

    Saksutfall give(SakId id, int version, UUID bruker) {
        return gang.perform(id, version, Sakshandling.TILDEL, sak -> assignTo(sak, bruker));
    }

    Saksutfall release(SakId id, int version) {
        return gang.perform(
                id,
                version,
                Sakshandling.FRIGI,
                sak -> {
                    if (sak.saksbehandler() == null) {
                        return new Saksgang.Result.Already();
                    }
                    saker.release(sak);
                    return Saksgang.done();
                });
    }

    /// Those who may be given a case at the office, by name.
    List<Ansatt> findVeiledere(String enhetsnr) {
        return directory.findAnsatteAt(enhetsnr, Rolle.VEILEDER, frist.today());
    }

    private Saksgang.Result assignTo(Sak sak, UUID bruker) {
        if (bruker.equals(sak.saksbehandler())) {
            return new Saksgang.Result.Already();
        }
        var ansatt =
                findVeiledere(sak.enhetsnr()).stream()
                        .filter(a -> a.id().equals(bruker))
                        .findFirst()
                        .orElse(null);
        var grunn = refusal(sak, ansatt);
        if (ansatt == null || grunn != null) {
            return Saksgang.refused(grunn == null ? Grunn.IKKE_VED_KONTORET : grunn);
        }
        saker.assign(sak, ansatt.id(), ansatt.navn());
        oppgaver.moveTo(sak.id(), ansatt.id(), ansatt.navn());
        events.publishEvent(
                new Sakshendelse.SakTildelt(
                        sak.id(), sak.personId(), sak.soknadId(), clock.instant()));
        return new Saksgang.Result.Done(Map.of("saksbehandler", ansatt.id().toString()));
    }

    private @Nullable Grunn refusal(Sak sak, @Nullable Ansatt ansatt) {
        if (ansatt == null) {
            return Grunn.IKKE_VED_KONTORET;
        }
        if (personer.isInhabil(ansatt.id(), sak.personId())) {
            return Grunn.INHABIL;
        }
        var skjermet = personer.find(sak.personId()).map(p -> p.skjermet()).orElse(false);
        return skjermet && !ansatt.klarert() ? Grunn.IKKE_KLARERT : null;
    }
}
