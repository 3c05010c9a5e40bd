package no.helhet.praksis.kvalifisering;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Texts;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.parametre.Oppslag;
import no.helhet.regelverk.parametre.Parametre;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The day, who acts, the legal values and the words of the rules.
@Component
class Programregler {
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private final Parametre parametre = Parametre.nasjonale();
    private final Tekster tekster = Tekster.load();
    private final Clock clock;

    Programregler(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OSLO);
    }

    Parametre parametre() {
        return parametre;
    }

    /// A legal value that the module cannot do without.
    ///
    /// @throws IllegalStateException when it is not known on the day
    long value(String id, LocalDate day) {
        if (parametre.find(id, day) instanceof Oppslag.Funnet found) {
            return found.value();
        }
        throw new IllegalStateException("The value " + id + " is not known on " + day);
    }

    /// The first day the person is too old for the programme, § 29; null when the birth date is not
    /// known.
    @Nullable LocalDate tooOldFrom(@Nullable LocalDate fodt, LocalDate day) {
        return fodt == null ? null : fodt.plusYears(value("kvp-ovre-alder", day));
    }

    String text(Tekst tekst, Texts t) {
        return tekster.render(tekst, Sprak.valueOf(t.language().name()));
    }

    Programfeil fault(String felt, Tekst tekst) {
        return new Programfeil(felt, t -> text(tekst, t));
    }

    static Actor actor() {
        var actor = Scopes.current().actor();
        return CurrentUser.find()
                .map(u -> new Actor(u.brukerId(), u.navn(), actor.rolle(), actor.enhetsnr()))
                .orElse(actor);
    }
}
