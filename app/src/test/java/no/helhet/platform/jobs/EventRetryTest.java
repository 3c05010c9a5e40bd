package no.helhet.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;
import no.helhet.testing.TestDatabase;
import no.helhet.testing.UnreliableListener;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;

@HelhetTest
class EventRetryTest {
    @Autowired EventRetry retry;
    @Autowired EventBacklog backlog;
    @Autowired ApplicationEventPublisher publisher;
    @Autowired PlatformTransactionManager transactions;
    @Autowired TestClock clock;
    @Autowired UnreliableListener listener;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void anEventWhoseListenerFailedOnceIsTakenTheNextTimeAndItsRowIsGone() {
        var event = publish(1);
        waitFor(() -> "FAILED".equals(status(event)));

        retry.retry();
        assertThat(calls(event)).as("too early").isEqualTo(1);
        clock.move(Duration.ofSeconds(31));
        retry.retry();

        waitFor(() -> status(event) == null);
        assertThat(calls(event)).isEqualTo(2);
    }

    @Test
    void theWaitGrowsWithEachFailureUpToAnHour() {
        assertThat(EventRetry.waitAfter(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(EventRetry.waitAfter(2)).isEqualTo(Duration.ofSeconds(60));
        assertThat(EventRetry.waitAfter(5)).isEqualTo(Duration.ofMinutes(8));
        assertThat(EventRetry.waitAfter(9)).isEqualTo(Duration.ofHours(1));
        assertThat(EventRetry.waitAfter(1000)).isEqualTo(Duration.ofHours(1));

        var event = publish(2);
        waitFor(() -> "FAILED".equals(status(event)));
        clock.move(Duration.ofSeconds(31));
        retry.retry();
        waitFor(() -> calls(event) == 2 && "FAILED".equals(status(event)));
        clock.move(Duration.ofSeconds(31));
        retry.retry();
        assertThat(status(event)).as("not after another half minute").isEqualTo("FAILED");
        clock.move(Duration.ofSeconds(31));
        retry.retry();

        waitFor(() -> status(event) == null);
        assertThat(calls(event)).isEqualTo(3);
    }

    @Test
    void whatIsStuckIsCountedAndTheOldestTurnsTheHealthToAWarning() {
        var before = backlog.read().count();
        var event = publish(1);
        waitFor(() -> "FAILED".equals(status(event)));
        assertThat(backlog.read().count()).as("patience").isEqualTo(before);

        clock.move(Duration.ofMinutes(2));
        assertThat(backlog.read().count()).isGreaterThan(before);
        clock.move(Duration.ofMinutes(20));
        var health = backlog.health();

        assertThat(health.getStatus()).isEqualTo(new Status("WARNING"));
        assertThat((Integer) health.getDetails().get("stuck")).isPositive();
        assertThat((Long) health.getDetails().get("oldestSeconds")).isGreaterThan(1200);
        retry.retry();
        waitFor(() -> status(event) == null);
        assertThat(backlog.health().getStatus()).isEqualTo(Status.UP);
    }

    private UUID publish(int failures) {
        var id = UUID.randomUUID();
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        s -> publisher.publishEvent(new UnreliableListener.Happened(id, failures)));
        return id;
    }

    private int calls(UUID event) {
        return listener.calls(event);
    }

    /// Null when the publication is done and gone.
    private static @Nullable String status(UUID event) {
        try (var connection = TestDatabase.connect("helhet_app");
                var statement =
                        connection.prepareStatement(
                                "select status from teknisk.event_publication where"
                                        + " serialized_event like ?")) {
            statement.setString(1, "%" + event + "%");
            var rows = statement.executeQuery();
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitFor(BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
