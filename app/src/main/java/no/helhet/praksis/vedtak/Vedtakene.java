package no.helhet.praksis.vedtak;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.SakId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;

/// Signed decisions as others may read them. Callers check access and audit what they show.
@Service
@Transactional(readOnly = true)
public class Vedtakene {
    private final VedtakRepository vedtak;

    Vedtakene(VedtakRepository vedtak) {
        this.vedtak = vedtak;
    }

    public Optional<Vedtak> find(VedtakId id) {
        return vedtak.find(id);
    }

    /// A case's decisions, newest first.
    public List<Vedtak> findBySak(SakId id) {
        return vedtak.findBySak(id);
    }

    /// A person's decisions, newest first.
    public List<Vedtak> findByPerson(PersonId id, int limit) {
        return vedtak.findByPerson(id, limit);
    }
}
