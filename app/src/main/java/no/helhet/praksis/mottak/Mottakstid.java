package no.helhet.praksis.mottak;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// Days as they are counted in Oslo, and waits as they are lived: a wait is between two moments, so
/// an hour put back or forth neither lengthens nor shortens it.
@Component
class Mottakstid {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private final Clock clock;

    Mottakstid(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return day(clock.instant());
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, OSLO);
    }

    /// Whole minutes, never fewer than none.
    static int minutes(Instant from, Instant to) {
        return (int) Math.max(0, ChronoUnit.MINUTES.between(from, to));
    }
}
