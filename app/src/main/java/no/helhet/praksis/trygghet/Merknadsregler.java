package no.helhet.praksis.trygghet;

import no.helhet.regelverk.parametre.Oppslag;
import no.helhet.regelverk.parametre.Parametre;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The time, and how long a note holds and may wait.
@Component
class Merknadsregler {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private final Parametre parametre = Parametre.nasjonale();
    private final Clock clock;

    Merknadsregler(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OSLO);
    }

    /// The last day that a note written or looked at today may hold.
    LocalDate latest() {
        return today().plusMonths(value("merknad-gjennomgang-maneder"));
    }

    /// What was written before this should have been confirmed by now.
    Instant writtenBefore() {
        return now().minus(Duration.ofDays(value("merknad-bekreftelse-dager")));
    }

    private long value(String id) {
        return switch (parametre.find(id, today())) {
            case Oppslag.Funnet found -> found.value();
            case Oppslag.Ukjent _ ->
                    throw new IllegalStateException("No value of " + id + " is known today");
        };
    }
}
