package no.helhet.praksis.mottak;

import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personinnhold;

import org.springframework.stereotype.Component;

/// How many enquiries a person has made.
@Component
class HenvendelseInnhold implements Personinnhold {
    private static final int MOST = 1000;
    private final HenvendelseRepository henvendelser;

    HenvendelseInnhold(HenvendelseRepository henvendelser) {
        this.henvendelser = henvendelser;
    }

    @Override
    public String key() {
        return "mottak.innhold";
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public String find(PersonId id, Texts t) {
        return t.count(henvendelser.findByPerson(id, MOST).size());
    }
}
