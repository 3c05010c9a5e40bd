package no.helhet.praksis.sak;

import no.helhet.praksis.person.Personer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;

/// The case behind a place on its page, for the modules that show something there.
@Service
@Transactional
public class Sakslesing {
    private final SakRepository saker;
    private final Personer personer;

    Sakslesing(SakRepository saker, Personer personer) {
        this.saker = saker;
        this.personer = personer;
    }

    /// Empty unless the reader's role reads cases and the reader may open the case's person.
    public Optional<Sak> find(SakId id) {
        return SakIKortet.mayRead()
                ? saker.find(id).filter(sak -> personer.checkAccess(sak.personId()).erTillatt())
                : Optional.empty();
    }
}
