package no.helhet.praksis.vedtak;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.Vilkarssjekk;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class VilkarFinnes implements Vilkarssjekk {
    private final VedtakRepository vedtak;

    VilkarFinnes(VedtakRepository vedtak) {
        this.vedtak = vedtak;
    }

    @Override
    public boolean hasVilkar(PersonId id) {
        return vedtak.hasVilkar(id);
    }
}
