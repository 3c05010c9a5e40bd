package no.helhet.laering.uttrekk;

import no.helhet.platform.database.Scopes;
import no.helhet.regelverk.parametre.Oppslag;
import no.helhet.regelverk.parametre.Parametre;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The day, who may, and how many must be alike.
@Component
class Uttrekksregler {
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private final Parametre parametre = Parametre.nasjonale();
    private final Clock clock;

    Uttrekksregler(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OSLO);
    }

    /// So many must be alike in what others may know of them.
    int smallest() {
        return switch (parametre.find("uttrekk-minste-gruppe", today())) {
            case Oppslag.Funnet found -> (int) found.value();
            case Oppslag.Ukjent _ ->
                    throw new IllegalStateException("No smallest group is known today");
        };
    }

    /// A data set is about the whole municipality: an office that serves districts decides on none.
    static boolean servesTheWhole() {
        return Scopes.current().bydeler().isEmpty();
    }
}
