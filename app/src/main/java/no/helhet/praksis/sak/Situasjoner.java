package no.helhet.praksis.sak;

import no.helhet.formats.kostra.Livsoppholdskilde;
import no.helhet.formats.kostra.Trygd;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.Saksutfall.Grunn;
import no.helhet.praksis.sak.Situasjon.Oppgitt;
import no.helhet.praksis.soknad.Soknader;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A person's situation as workers state it, kept as it was stated. Callers check access and audit
/// what they show.
@Service
@Transactional
public class Situasjoner {
    private final SituasjonRepository situasjoner;
    private final SakRepository saker;
    private final Soknader soknader;
    private final Saksspor spor;
    private final Saksfrist frist;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Situasjoner(
            SituasjonRepository situasjoner,
            SakRepository saker,
            Soknader soknader,
            Saksspor spor,
            Saksfrist frist,
            ApplicationEventPublisher events,
            Clock clock) {
        this.situasjoner = situasjoner;
        this.saker = saker;
        this.soknader = soknader;
        this.spor = spor;
        this.frist = frist;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Oppgitt> find(String kommunenr, UUID id) {
        return situasjoner.find(kommunenr, id);
    }

    /// As last stated.
    public Optional<Oppgitt> findLatest(PersonId id) {
        return situasjoner.findLatest(id);
    }

    /// How many statements there are about the person; what the next must name.
    public int findVersion(PersonId id) {
        return situasjoner.findVersion(id);
    }

    /// What the case's application lets us propose; empty parts where it says nothing.
    public Situasjonsforslag suggest(Sak sak) {
        return Optional.ofNullable(sak.soknadId())
                .flatMap(soknader::find)
                .map(Soknader.Registrert::innhold)
                .map(soknad -> Situasjonsforslag.of(soknad, sak.sokt()))
                .orElse(Situasjonsforslag.EMPTY);
    }

    /// States the situation anew. The same sent twice is one statement.
    ///
    /// @param version how many statements the worker had read
    public Saksutfall state(SakId id, int version, Situasjon situasjon) {
        var sak = saker.lock(id).orElse(null);
        if (sak == null) {
            return new Saksutfall.FinnesIkke();
        }
        if (sak.status() == Sak.Status.AVSLUTTET) {
            return new Saksutfall.Avvist(Grunn.FEIL_STATUS, sak);
        }
        if (situasjon.dato().isAfter(frist.today())) {
            return new Saksutfall.Avvist(Grunn.UGYLDIG_DATO, sak);
        }
        if (situasjon.livsoppholdskilde() == Livsoppholdskilde.TRYGD
                && situasjon.trygd() == Trygd.INGEN) {
            return new Saksutfall.Avvist(Grunn.MANGLER_TRYGD, sak);
        }
        if (situasjoner
                .findLatest(sak.personId())
                .filter(o -> o.situasjon().equals(situasjon))
                .isPresent()) {
            return new Saksutfall.Uendret(sak);
        }
        var now = clock.instant();
        var situasjonId = Ids.next();
        var actor = Scopes.current().actor();
        if (situasjoner.findVersion(sak.personId()) != version
                || !situasjoner.insert(situasjonId, sak, version + 1, situasjon, actor, now)) {
            return new Saksutfall.Utdatert(sak, version);
        }
        spor.write(
                sak,
                "SITUASJON_OPPGITT",
                Map.of("situasjonId", situasjonId, "dato", situasjon.dato().toString()));
        events.publishEvent(
                new SituasjonOppgitt(id, sak.personId(), situasjonId, sak.bydel(), now));
        return new Saksutfall.Utfort(sak);
    }
}
