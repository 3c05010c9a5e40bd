package no.helhet.platform.outbox;

import java.io.IOException;

/// Port: the way out of the house. Returning means that the message is taken. The same message may
/// come again after a crash; a sender passes its id on, so that nobody gets it twice.
public interface MessageSender {
    void send(OutgoingMessage message) throws IOException;
}
