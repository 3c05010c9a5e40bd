package no.helhet.platform.outbox;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Where messages to people are laid, in the transaction of what they tell of.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {
    private final OutboxRepository messages;
    private final Clock clock;

    Outbox(OutboxRepository messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /// One that was posted before, by its id, is left as it is.
    public void post(OutgoingMessage message) {
        messages.insert(message);
    }

    /// What is not yet sent about a thing is never sent. Waits for one that is being sent now.
    public void withdraw(String kommunenr, UUID about) {
        messages.withdraw(kommunenr, about, clock.instant());
    }

    /// When the messages about a thing will be sent, the first first.
    public List<Instant> findDueTimes(String kommunenr, UUID about) {
        return messages.findDueTimes(kommunenr, about);
    }
}
