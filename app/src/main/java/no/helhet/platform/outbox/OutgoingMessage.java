package no.helhet.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/// A message to a person.
///
/// @param id made by the sender of the same thing each time: posted twice it is one message, and a
///     receiver knows by it what has come before
/// @param about what it is about: all about one thing are withdrawn together
/// @param to a telephone number, or an e-mail address
/// @param subject of an e-mail
/// @param calendar a calendar file that goes with it, empty for none
/// @param due when to send it
/// @param expires when it is too late
public record OutgoingMessage(
        String kommunenr,
        UUID id,
        UUID personId,
        UUID about,
        Channel channel,
        String to,
        String subject,
        String text,
        String calendar,
        Instant due,
        Instant expires) {
    /// One with no calendar file.
    public OutgoingMessage(
            String kommunenr,
            UUID id,
            UUID personId,
            UUID about,
            Channel channel,
            String to,
            String subject,
            String text,
            Instant due,
            Instant expires) {
        this(kommunenr, id, personId, about, channel, to, subject, text, "", due, expires);
    }

    public enum Channel {
        SMS,
        EPOST
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "OutgoingMessage[" + kommunenr + "-" + id + "]";
    }
}
