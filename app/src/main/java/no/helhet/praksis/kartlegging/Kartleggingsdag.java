package no.helhet.praksis.kartlegging;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Scopes;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Today as people count it, and who acts.
@Component
class Kartleggingsdag {
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private final Clock clock;

    Kartleggingsdag(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return day(now());
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, OSLO);
    }

    static Actor actor() {
        var actor = Scopes.current().actor();
        return CurrentUser.find()
                .map(u -> new Actor(u.brukerId(), u.navn(), actor.rolle(), actor.enhetsnr()))
                .orElse(actor);
    }
}
