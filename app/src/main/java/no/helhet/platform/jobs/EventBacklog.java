package no.helhet.platform.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Events that a module has not taken, though they were published more than [#PATIENCE] ago. Their
/// listeners fail, or their node stopped while they worked; they are tried again ([EventRetry]).
/// Told as the gauges `helhet.events.stuck` and `helhet.events.oldest` (seconds), and as the health
/// `events`: WARNING when one has waited longer than [#ALARM]. A warning takes no node out of
/// service, since no other node would do better.
@Component("events")
public class EventBacklog implements HealthIndicator, MeterBinder {
    static final Duration PATIENCE = Duration.ofMinutes(1);
    static final Duration ALARM = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    EventBacklog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param oldest when the one that has waited longest was published, null when none waits
    public record Stuck(int count, @Nullable Instant oldest) {
        Duration age(Instant now) {
            return oldest == null ? Duration.ZERO : Duration.between(oldest, now);
        }
    }

    public Stuck read() {
        return jdbc.sql(
                        """
                        select count(*) as antall, min(publication_date) as eldste
                        from teknisk.event_publication
                        where completion_date is null and publication_date < :before
                        """)
                .param("before", clock.instant().minus(PATIENCE).atOffset(ZoneOffset.UTC))
                .query(
                        (row, i) -> {
                            var oldest = row.getObject("eldste", OffsetDateTime.class);
                            return new Stuck(
                                    row.getInt("antall"),
                                    oldest == null ? null : oldest.toInstant());
                        })
                .single();
    }

    @Override
    public Health health() {
        var stuck = read();
        var age = stuck.age(clock.instant());
        var health =
                age.compareTo(ALARM) > 0
                        ? Health.status(new Status("WARNING", "Events are not taken"))
                        : Health.up();
        return health.withDetail("stuck", stuck.count())
                .withDetail("oldestSeconds", age.toSeconds())
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("helhet.events.stuck", this, b -> b.read().count())
                .description("Events published more than a minute ago and not taken")
                .register(registry);
        Gauge.builder("helhet.events.oldest", this, b -> b.read().age(clock.instant()).toSeconds())
                .baseUnit("seconds")
                .description("How long the oldest of them has waited")
                .register(registry);
    }
}
