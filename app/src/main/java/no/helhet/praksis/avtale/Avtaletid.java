package no.helhet.praksis.avtale;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;

/// Times of day as they are read on the wall in Oslo.
@Component
class Avtaletid {
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private final Clock clock;

    Avtaletid(Clock clock) {
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

    static Instant at(LocalDate dag, LocalTime time) {
        return dag.atTime(time).atZone(OSLO).toInstant();
    }

    static Instant begin(LocalDate dag) {
        return dag.atStartOfDay(OSLO).toInstant();
    }

    /// Two days before is at the same time of day, though the clock was changed in between; two
    /// hours before is two hours.
    static Instant before(Instant moment, TemporalAmount lead) {
        return moment.atZone(OSLO).minus(lead).toInstant();
    }
}
