package no.helhet.praksis.plan;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Scopes;
import no.helhet.regelverk.parametre.Oppslag;
import no.helhet.regelverk.parametre.Parametre;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The time, who acts, and how long a plan may last.
@Component
class Planregler {
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private final Parametre parametre = Parametre.nasjonale();
    private final Clock clock;

    Planregler(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OSLO);
    }

    Planpunkter points(Planinnhold innhold, int alder) {
        return new Planpunkter(
                innhold, alder, today(), value("plan-lengst-maneder"), evaluationMonths());
    }

    /// Months until a plan is looked at again, at the latest.
    long evaluationMonths() {
        return value("plan-evaluering-maneder");
    }

    private long value(String id) {
        return switch (parametre.find(id, today())) {
            case Oppslag.Funnet found -> found.value();
            case Oppslag.Ukjent _ ->
                    throw new IllegalStateException("No value of " + id + " is known today");
        };
    }

    static boolean isInnbygger() {
        return CurrentUser.has(Rolle.INNBYGGER);
    }

    static Actor actor() {
        var actor = Scopes.current().actor();
        return CurrentUser.find()
                .map(u -> new Actor(u.brukerId(), u.navn(), actor.rolle(), actor.enhetsnr()))
                .orElse(actor);
    }
}
