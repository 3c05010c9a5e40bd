package no.helhet.praksis.sak;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.web.Arsrapport;
import no.helhet.praksis.sak.web.Situasjonsdel;
import no.helhet.praksis.sak.web.Situasjonskonflikt;
import no.helhet.praksis.sak.web.Situasjonsskjema;
import no.helhet.praksis.sak.web.Situasjonssvar;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes the part of the case page where the person's situation stands, and what the year's report
/// lacks.
@Service
@Transactional
class Situasjonsside {
    private final SakRepository saker;
    private final Situasjoner situasjoner;
    private final Personer personer;
    private final List<Vilkarssjekk> vilkar;
    private final Saksfrist frist;

    Situasjonsside(
            SakRepository saker,
            Situasjoner situasjoner,
            Personer personer,
            List<Vilkarssjekk> vilkar,
            Saksfrist frist) {
        this.saker = saker;
        this.situasjoner = situasjoner;
        this.personer = personer;
        this.vilkar = vilkar;
        this.frist = frist;
    }

    /// The case behind the page, while it is not closed and its person may be opened.
    ///
    /// @param id in address form
    Optional<Sak> findOpen(String id) {
        return saker.find(SakId.valueOf(id))
                .filter(sak -> sak.status() != Sak.Status.AVSLUTTET)
                .filter(sak -> personer.checkAccess(sak.personId()).erTillatt());
    }

    Situasjonsdel show(Sak sak, boolean mayWrite) {
        var latest = situasjoner.findLatest(sak.personId()).orElse(null);
        return new Situasjonsdel(
                frist.today().getYear(), latest, mayWrite ? prefilled(sak, latest) : null);
    }

    /// The form as it was sent, with what was wrong.
    Situasjonskonflikt again(Sak sak, Situasjonssvar svar, String problem) {
        return new Situasjonskonflikt(form(sak, svar, Set.of(), problem), null);
    }

    /// The form as it was sent, beside what another has stated meanwhile.
    Situasjonskonflikt conflict(Sak sak, Situasjonssvar svar) {
        return new Situasjonskonflikt(
                form(sak, svar, Set.of(), null),
                situasjoner.findLatest(sak.personId()).orElse(null));
    }

    Arsrapport report(Sak sak) {
        var year = frist.today().getYear();
        var person = personer.find(sak.personId()).orElseThrow();
        var unknown = new ArrayList<String>();
        if (person.fodselsdato() == null) {
            unknown.add("fodselsdato");
        }
        if (person.kjonn() == null) {
            unknown.add("kjonn");
        }
        if (person.sivilstand() == null) {
            unknown.add("sivilstand");
        }
        var stated =
                situasjoner
                        .findLatest(sak.personId())
                        .filter(o -> o.situasjon().dato().getYear() == year)
                        .isPresent();
        return new Arsrapport(year, unknown, sak.personId().path(), stated);
    }

    /// As last stated; what the application says is newer when it came after that.
    private Situasjonsskjema prefilled(Sak sak, Situasjon.@Nullable Oppgitt latest) {
        var answers =
                (latest == null
                                ? new Situasjonssvar(Map.of(), Set.of())
                                : Situasjonssvar.of(latest.situasjon()))
                        .with("dato", frist.today())
                        .with("kilde", Situasjon.Kilde.BRUKER);
        if (latest != null && !latest.situasjon().dato().isBefore(sak.sokt())) {
            return form(sak, answers, Set.of(), null);
        }
        var proposed = proposed(sak);
        for (var field : proposed.entrySet()) {
            answers = answers.with(field.getKey(), field.getValue());
        }
        return form(sak, answers, proposed.keySet(), null);
    }

    private Map<String, Object> proposed(Sak sak) {
        var suggestion = situasjoner.suggest(sak);
        var proposed = new LinkedHashMap<String, Object>();
        put(proposed, "livsoppholdskilde", suggestion.livsoppholdskilde());
        put(proposed, "trygd", suggestion.trygd());
        put(proposed, "arbeidssituasjon", suggestion.arbeidssituasjon());
        put(proposed, "bosituasjon", suggestion.bosituasjon());
        return proposed;
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    private Situasjonsskjema form(
            Sak sak, Situasjonssvar svar, Set<String> proposed, @Nullable String problem) {
        return new Situasjonsskjema(
                sak.id().path(),
                situasjoner.findVersion(sak.personId()),
                frist.today(),
                svar,
                Set.copyOf(proposed),
                hasPartner(sak.personId()),
                vilkar.stream().anyMatch(v -> v.hasVilkar(sak.personId())),
                problem);
    }

    private boolean hasPartner(PersonId id) {
        return personer.findHusstand(id).partner() != null;
    }
}
