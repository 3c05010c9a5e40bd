package no.helhet.praksis.ansvarsgruppe;

import no.helhet.regelverk.parametre.Oppslag;
import no.helhet.regelverk.parametre.Parametre;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// The time, and how long things may wait.
@Component
class Grupperegler {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private final Parametre parametre = Parametre.nasjonale();
    private final Clock clock;

    Grupperegler(Clock clock) {
        this.clock = clock;
    }

    /// As the database holds it.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return day(clock.instant());
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, OSLO);
    }

    static LocalTime time(Instant moment) {
        return LocalTime.ofInstant(moment, OSLO);
    }

    static Instant at(LocalDate dag, LocalTime time) {
        return dag.atTime(time).atZone(OSLO).toInstant();
    }

    /// The same time of day, so many days before as one is reminded.
    Instant remind(Instant moment) {
        return moment.atZone(OSLO).minusDays(value("ansvarsgruppe-paminnelse-dager")).toInstant();
    }

    /// The last day the person's approval of minutes sent then is waited for.
    LocalDate approvalDue(Instant sent) {
        return day(sent).plusDays(value("referat-godkjenning-dager"));
    }

    /// Minutes that were sent before this should have been answered.
    Instant sentBefore() {
        return at(today().minusDays(value("referat-godkjenning-dager")), LocalTime.MIN);
    }

    private long value(String id) {
        return switch (parametre.find(id, today())) {
            case Oppslag.Funnet found -> found.value();
            case Oppslag.Ukjent _ ->
                    throw new IllegalStateException("No value of " + id + " is known today");
        };
    }
}
