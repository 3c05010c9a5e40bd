package no.helhet.praksis.sak;

import no.helhet.regelverk.frister.Frist;
import no.helhet.regelverk.frister.Frister;
import no.helhet.regelverk.frister.Fristtype;
import no.helhet.regelverk.parametre.Parametre;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/// Days of a case: today as people count it, and when an answer is due.
@Component
class Saksfrist {
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private final Parametre parametre = Parametre.nasjonale();
    private final Clock clock;

    Saksfrist(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OSLO);
    }

    /// What emergency help postponed is due within the office's own limit.
    ///
    /// @throws IllegalStateException when no limit is known for that day
    LocalDate nodhjelpOppfolging(LocalDate given) {
        return end(Fristtype.NODHJELP_OPPFOLGING, given);
    }

    /// The interim reply is due within the time of fvl § 11 a from the day of receipt.
    ///
    /// @throws IllegalStateException when no limit is known for that day
    LocalDate forelopigSvar(LocalDate sokt) {
        return end(Fristtype.FORELOPIG_SVAR, sokt);
    }

    private LocalDate end(Fristtype type, LocalDate from) {
        return switch (Frister.calculate(type, from, parametre)) {
            case Frist.Beregnet frist -> frist.lastDay();
            case Frist.Ukjent ukjent ->
                    throw new IllegalStateException("No limit is known from " + from);
        };
    }
}
