package no.helhet.praksis.radgivning;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Texts;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.radgivning.Samtale;
import no.helhet.regelverk.radgivning.Tjenesteregel;
import no.helhet.regelverk.radgivning.Tjenestesvar;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// The day, who acts, and the words of the rules.
@Component
class Radregler {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private final Parametre parametre = Parametre.nasjonale();
    private final Tekster tekster = Tekster.load();
    private final Clock clock;

    Radregler(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OSLO);
    }

    Tjenestesvar assess(List<Samtale> before, Samtale now) {
        return Tjenesteregel.assess(before, now, parametre);
    }

    String text(Tekst tekst, Texts t) {
        return tekster.render(tekst, Sprak.valueOf(t.language().name()));
    }

    static Actor actor() {
        var actor = Scopes.current().actor();
        return CurrentUser.find()
                .map(u -> new Actor(u.brukerId(), u.navn(), actor.rolle(), actor.enhetsnr()))
                .orElse(actor);
    }
}
