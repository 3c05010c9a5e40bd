package no.helhet.platform.outbox;

import no.helhet.platform.access.Directory;
import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.MunicipalId;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.outbox.OutboxRepository.End;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Sends what is due, each message in a transaction that holds its row: what is withdrawn is not
/// sent, and what is sent is marked. A crash in between makes the same message go out again, under
/// the same id.
class OutboxDelivery {
    private static final Logger log = LoggerFactory.getLogger(OutboxDelivery.class);
    private static final int AT_ONCE = 100;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private final Directory directory;
    private final OutboxRepository messages;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final @Nullable MessageSender sender;

    /// @param sender null when none is set up: messages are kept until one is
    OutboxDelivery(
            Directory directory,
            OutboxRepository messages,
            Audit audit,
            TransactionTemplate transactions,
            Clock clock,
            @Nullable MessageSender sender) {
        this.directory = directory;
        this.messages = messages;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
        this.sender = sender;
    }

    private record Receiver(String kommunenr, UUID id) implements MunicipalId {}

    /// One round through all municipalities.
    void run() {
        if (sender != null) {
            for (var omrade : directory.findOmrader()) {
                Scopes.run(
                        Scope.system(omrade.kommunenr(), omrade.bydel()),
                        () -> run(omrade.kommunenr(), sender));
            }
        }
    }

    private void run(String kommunenr, MessageSender by) {
        List<UUID> due =
                transactions.execute(
                        status -> messages.findDue(kommunenr, clock.instant(), AT_ONCE));
        for (var id : due) {
            try {
                transactions.executeWithoutResult(status -> deliver(kommunenr, id, by));
            } catch (RuntimeException e) {
                log.warn(
                        "Message {}-{} was not taken ({}); tried again in {} s",
                        kommunenr,
                        id,
                        e.getClass().getSimpleName(),
                        postpone(kommunenr, id).toSeconds());
            }
        }
    }

    private void deliver(String kommunenr, UUID id, MessageSender by) {
        var message = messages.lock(kommunenr, id).orElse(null);
        if (message == null) {
            return;
        }
        if (!message.expires().isAfter(clock.instant())) {
            messages.setEnded(message, End.UTLOPT, clock.instant());
            return;
        }
        try {
            by.send(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        messages.setEnded(message, End.SENDT, clock.instant());
        audit.read(
                "melding.sendt",
                "varsling",
                List.of(new Receiver(kommunenr, message.personId())),
                null);
    }

    private Duration postpone(String kommunenr, UUID id) {
        return transactions.execute(
                status -> {
                    var wait = waitAfter(messages.setFailed(kommunenr, id));
                    messages.setDue(kommunenr, id, clock.instant().plus(wait));
                    return wait;
                });
    }

    /// Doubles with each try.
    ///
    /// @param tries made and failed, at least one
    static Duration waitAfter(int tries) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.clamp(tries - 1L, 0, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
