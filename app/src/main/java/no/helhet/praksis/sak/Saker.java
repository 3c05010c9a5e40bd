package no.helhet.praksis.sak;

import java.util.List;
import java.util.Optional;
import no.helhet.praksis.person.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The module's interface to others: find a case, and the business acts that move it. Each act
/// writes its event record; an act that the case's state does not allow is refused.
@Service
@Transactional
public class Saker {

    public Optional<Sak> find(SakId id) {
        throw new UnsupportedOperationException();
    }

    /// A person's cases, newest first.
    public List<Sak> findByPerson(PersonId id) {
        throw new UnsupportedOperationException();
    }

    /// A draft has been sent to the decision maker.
    public void sendToDecision(SakId id) {
        throw new UnsupportedOperationException();
    }

    /// The decision maker has sent the draft back.
    public void takeBack(SakId id) {
        throw new UnsupportedOperationException();
    }

    /// A decision has been made.
    public void decide(SakId id) {
        throw new UnsupportedOperationException();
    }

    /// Opens a decided case again, for a correction.
    public void reopen(SakId id) {
        throw new UnsupportedOperationException();
    }
}
