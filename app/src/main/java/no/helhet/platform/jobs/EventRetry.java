package no.helhet.platform.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Publishes again what a listener failed to take: after half a minute, and then after twice as
/// long each time, up to an hour, for as long as it takes. Listeners do nothing the second time, so
/// one that had done its work before it failed is safe.
@Component
public class EventRetry {
    private static final Logger log = LoggerFactory.getLogger(EventRetry.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int AT_ONCE = 500;

    private final FailedEventPublications failed;
    private final EventBacklog backlog;
    private final Clock clock;

    EventRetry(FailedEventPublications failed, EventBacklog backlog, Clock clock) {
        this.failed = failed;
        this.backlog = backlog;
        this.clock = clock;
    }

    /// Tries what is due. Called by one node at a time.
    public void retry() {
        var now = clock.instant();
        failed.resubmit(
                ResubmissionOptions.defaults()
                        .withBatchSize(AT_ONCE)
                        .withMaxInFlight(AT_ONCE)
                        .withMinAge(Duration.ZERO)
                        .withFilter(publication -> isDue(publication, now)));
        var stuck = backlog.read();
        if (stuck.count() > 0) {
            log.warn(
                    "{} events have not been taken, the oldest since {}: they are tried again",
                    stuck.count(),
                    stuck.oldest());
        }
    }

    private static boolean isDue(EventPublication publication, Instant now) {
        var attempts = publication.getCompletionAttempts();
        var last =
                attempts <= 1
                        ? publication.getPublicationDate()
                        : publication.getLastResubmissionDate();
        return !last.plus(waitAfter(attempts)).isAfter(now);
    }

    /// @param attempts made and failed, at least one
    static Duration waitAfter(int attempts) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.clamp(attempts - 1L, 0, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        RecurringTask<Void> eventRetryTask(EventRetry retry) {
            return Tasks.recurring("events-retry", FixedDelay.ofSeconds(15))
                    .execute((instance, context) -> retry.retry());
        }
    }
}
