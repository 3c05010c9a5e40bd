package no.helhet.praksis.sak;

import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personinnhold;

import org.springframework.stereotype.Component;

/// How many cases a person has had.
@Component
class SakInnhold implements Personinnhold {
    private final SakRepository saker;

    SakInnhold(SakRepository saker) {
        this.saker = saker;
    }

    @Override
    public String key() {
        return "sak.innhold";
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public String find(PersonId id, Texts t) {
        return t.count(saker.findByPerson(id).size());
    }
}
