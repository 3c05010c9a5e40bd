package no.helhet.praksis.kartlegging;

import no.helhet.platform.web.Language;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.person.Personkontakt;
import no.helhet.praksis.sak.Kartleggingsoppgaver;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.Saker;
import no.helhet.regelverk.porter.Utfall;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.UUID;

/// Finishes a mapping: every child is heard or the reason why not is given, the steps that were
/// agreed become tasks, and what was answered does not change any more.
@Service
@Transactional
class Fullforing {
    private final KartleggingRepository kartlegginger;
    private final SkrittRepository skritt;
    private final Kartleggingsleser leser;
    private final Barneliste barn;
    private final Barnenavn navn;
    private final Kartleggingsoppgaver oppgaver;
    private final Saker saker;
    private final Personer personer;
    private final Kartleggingsspor spor;
    private final Kartleggingsdag dag;
    private final ApplicationEventPublisher events;

    Fullforing(
            KartleggingRepository kartlegginger,
            SkrittRepository skritt,
            Kartleggingsleser leser,
            Barneliste barn,
            Barnenavn navn,
            Kartleggingsoppgaver oppgaver,
            Saker saker,
            Personer personer,
            Kartleggingsspor spor,
            Kartleggingsdag dag,
            ApplicationEventPublisher events) {
        this.kartlegginger = kartlegginger;
        this.skritt = skritt;
        this.leser = leser;
        this.barn = barn;
        this.navn = navn;
        this.oppgaver = oppgaver;
        this.saker = saker;
        this.personer = personer;
        this.spor = spor;
        this.dag = dag;
        this.events = events;
    }

    sealed interface Svar {
        /// Now, or before.
        record Fullfort() implements Svar {}

        record Mangler(List<Utfall> funn) implements Svar {}

        record Lukket() implements Svar {}
    }

    /// What stands in the way.
    List<Utfall> check(Vurdert v, Language language) {
        var names = navn.find(v.kartlegging(), language);
        return v.barn().stream()
                .map(b -> BarnetErHort.check(v.svarene(), b, names.getOrDefault(b, "")))
                .filter(Utfall::isMissing)
                .toList();
    }

    /// @param language of the tasks
    Svar finish(KartleggingId id, Language language) {
        var k = kartlegginger.lock(id).orElse(null);
        if (k == null || !personer.checkAccess(k.personId()).erTillatt()) {
            return new Svar.Lukket();
        }
        if (!k.isOpen()) {
            return new Svar.Fullfort();
        }
        var v = leser.read(k);
        var missing = check(v, language);
        if (!missing.isEmpty()) {
            return new Svar.Mangler(missing);
        }
        barn.keep(k);
        var sak = leser.openCase(k.personId()).flatMap(s -> saker.hold(s.id())).orElse(null);
        var names = navn.find(k, language);
        for (var s : v.skritt()) {
            skritt.agree(s, task(v, s, sak, names.getOrDefault(s.barn(), ""), language));
        }
        saker.findByPerson(k.personId()).forEach(s -> oppgaver.complete(s.id()));
        kartlegginger.finish(id, dag.now(), Kartleggingsdag.actor(), v.fleretatlig());
        spor.write(k, "KARTLEGGING_FULLFORT");
        events.publishEvent(
                new KartleggingFullfort(id, k.personId(), k.bydel(), v.fleretatlig(), dag.now()));
        events.publishEvent(new Personkontakt(k.personId(), k.bydel(), dag.now()));
        return new Svar.Fullfort();
    }

    /// The task of the case that the step becomes; null when the person does it, or there is no
    /// case.
    private @Nullable UUID task(
            Vurdert v, Skritt s, @Nullable Sak sak, String child, Language language) {
        var owner = s.eier();
        if (owner == null || sak == null) {
            return null;
        }
        var words = v.definisjon().need(s.behov()).skritt().tekst().in(language, child);
        return oppgaver.remember(sak, words, s.frist(), owner, s.eierNavn());
    }
}
