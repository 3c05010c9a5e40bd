package no.helhet.praksis.vedtak;

import no.helhet.praksis.sak.Saker;
import no.helhet.praksis.soknad.SoknadId;
import no.helhet.praksis.soknad.Vedtakssperre;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// An application's link to a person stands once its case has a decision, corrected or not.
@Component
@Transactional(readOnly = true)
class VedtakFinnes implements Vedtakssperre {
    private final Saker saker;
    private final VedtakRepository vedtak;

    VedtakFinnes(Saker saker, VedtakRepository vedtak) {
        this.saker = saker;
        this.vedtak = vedtak;
    }

    @Override
    public boolean hasDecision(SoknadId id) {
        return saker.findBySoknad(id).filter(sak -> vedtak.existsInSak(sak.id())).isPresent();
    }
}
