package no.helhet.praksis.kartlegging;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.Saker;

import org.springframework.stereotype.Component;

import java.util.Optional;

/// Reads a mapping with its answers, and judges what they show a need of.
@Component
class Kartleggingsleser {
    private final SvarRepository svar;
    private final SkrittRepository skritt;
    private final Sporsmalene sporsmalene;
    private final Barneliste barn;
    private final Saker saker;

    Kartleggingsleser(
            SvarRepository svar,
            SkrittRepository skritt,
            Sporsmalene sporsmalene,
            Barneliste barn,
            Saker saker) {
        this.svar = svar;
        this.skritt = skritt;
        this.sporsmalene = sporsmalene;
        this.barn = barn;
        this.saker = saker;
    }

    Vurdert read(Kartlegging k) {
        var definisjon = sporsmalene.of(k);
        var svarene = new Svarene(svar.findAll(k.id()));
        var children = barn.find(k);
        var rule = new Behovsvurdering(definisjon, svarene, openCase(k.personId()).isPresent());
        var needs = rule.needs(children);
        var end = k.slutt();
        return new Vurdert(
                k,
                definisjon,
                svarene,
                children,
                needs,
                end == null ? rule.isMultiAgency(needs) : end.fleretatlig(),
                skritt.findAll(k.id()));
    }

    /// The person's newest case that is not decided.
    Optional<Sak> openCase(PersonId id) {
        return saker.findByPerson(id).stream().filter(s -> s.status().isOpen()).findFirst();
    }
}
