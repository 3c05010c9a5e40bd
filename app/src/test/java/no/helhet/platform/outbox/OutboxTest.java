package no.helhet.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.platform.access.Directory;
import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.outbox.OutgoingMessage.Channel;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Messages on their way out: once when all goes well, at least once when it does not.
@HelhetTest
@ExtendWith(OutputCaptureExtension.class)
class OutboxTest {
    @Autowired TestData data;
    @Autowired TestClock clock;
    @Autowired Directory directory;
    @Autowired Outbox outbox;
    @Autowired OutboxRepository messages;
    @Autowired Audit audit;
    @Autowired TransactionTemplate transactions;
    @TempDir Path folder;
    private String kommunenr;

    @BeforeEach
    void openMunicipality() {
        kommunenr = data.kommune().kommunenr();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private void inScope(Runnable work) {
        Scopes.run(
                Scope.system(kommunenr),
                () -> transactions.executeWithoutResult(status -> work.run()));
    }

    private OutgoingMessage post(Duration due) {
        return post(Ids.next(), due);
    }

    private OutgoingMessage post(UUID id, Duration due) {
        var now = clock.instant();
        var message =
                new OutgoingMessage(
                        kommunenr,
                        id,
                        Ids.next(),
                        Ids.next(),
                        Channel.SMS,
                        "90000101",
                        "Avtale",
                        "Husk å komme.",
                        now.plus(due),
                        now.plus(due).plus(Duration.ofHours(2)));
        inScope(() -> outbox.post(message));
        return message;
    }

    private void send(MessageSender sender) {
        new OutboxDelivery(directory, messages, audit, transactions, clock, sender).run();
    }

    private List<Path> files() throws IOException {
        try (var found = Files.list(folder)) {
            return found.filter(f -> f.getFileName().toString().startsWith(kommunenr + "-"))
                    .toList();
        }
    }

    private boolean waits(OutgoingMessage m) {
        return Scopes.call(
                Scope.system(kommunenr),
                () ->
                        !transactions
                                .execute(s -> outbox.findDueTimes(kommunenr, m.about()))
                                .isEmpty());
    }

    @Test
    void aMessageIsSentWhenItIsDueAndOnlyOnce() throws IOException {
        var message = post(Duration.ofMinutes(10));
        var sender = new FolderSender(folder);
        send(sender);
        assertThat(files()).isEmpty();

        clock.move(Duration.ofMinutes(11));
        send(sender);
        send(
                again -> {
                    if (again.kommunenr().equals(kommunenr)) {
                        throw new AssertionError("Sent twice");
                    }
                });

        assertThat(files()).hasSize(1);
        assertThat(Files.readString(files().getFirst()))
                .isEqualTo("SMS\n90000101\nAvtale\n\nHusk å komme.\n");
        assertThat(waits(message)).isFalse();
    }

    @Test
    void killedBetweenSendingAndMarkingItIsSentAgainUnderTheSameId() throws IOException {
        var message = post(Duration.ZERO);
        var ids = new CopyOnWriteArrayList<UUID>();
        var sender = new FolderSender(folder);

        assertThatThrownBy(
                        () ->
                                send(
                                        m -> {
                                            sender.send(m);
                                            ids.add(m.id());
                                            if (m.kommunenr().equals(kommunenr)) {
                                                throw new Killed();
                                            }
                                        }))
                .isInstanceOf(Killed.class);
        assertThat(files()).hasSize(1);
        assertThat(waits(message)).as("not marked").isTrue();

        send(
                m -> {
                    ids.add(m.id());
                    sender.send(m);
                });
        assertThat(ids).contains(message.id());
        assertThat(ids.stream().filter(message.id()::equals)).hasSize(2);
        assertThat(files().stream().filter(f -> f.toString().contains(message.id().toString())))
                .hasSize(1);
        assertThat(waits(message)).isFalse();
    }

    @Test
    void whatIsNotTakenIsTriedAgainLaterAndTheLogHoldsNoPerson(CapturedOutput output) {
        var message = post(Duration.ZERO);
        send(
                m -> {
                    throw new IOException("No answer for " + m.to());
                });
        var sent = new CopyOnWriteArrayList<UUID>();
        send(m -> sent.add(m.id()));
        assertThat(sent).doesNotContain(message.id());

        clock.move(OutboxDelivery.waitAfter(1).plusSeconds(1));
        send(m -> sent.add(m.id()));
        assertThat(sent).contains(message.id());
        assertThat(output.getAll()).contains(message.id().toString()).doesNotContain("90000101");
    }

    @Test
    void whatIsWithdrawnOrTooLateIsNotSent() {
        var withdrawn = post(Duration.ofMinutes(1));
        var late = post(Duration.ofMinutes(1));
        inScope(() -> outbox.withdraw(kommunenr, withdrawn.about()));
        clock.move(Duration.ofHours(4));

        var sent = new CopyOnWriteArrayList<UUID>();
        send(m -> sent.add(m.id()));

        assertThat(sent).doesNotContain(withdrawn.id(), late.id());
        assertThat(waits(late)).isFalse();
    }

    @Test
    void twoNodesSendAMessageOnce() throws Exception {
        var message = post(Duration.ZERO);
        var sent = new CopyOnWriteArrayList<UUID>();
        Callable<Boolean> node =
                () -> {
                    send(m -> sent.add(m.id()));
                    return true;
                };
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var done : pool.invokeAll(List.of(node, node, node, node))) {
                done.get();
            }
        }
        assertThat(sent.stream().filter(message.id()::equals)).hasSize(1);
    }

    @Test
    void theSameMessagePostedTwiceIsOne() {
        var id = Ids.next();
        post(id, Duration.ofDays(1));
        var second = post(id, Duration.ofDays(1));
        assertThat(waits(second)).as("about another thing, and left out").isFalse();
    }

    /// Stands for the end of the process: nothing catches it.
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }
}
