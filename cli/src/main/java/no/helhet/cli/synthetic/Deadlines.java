package no.helhet.cli.synthetic;

import no.helhet.regelverk.frister.Frist;
import no.helhet.regelverk.frister.Frister;
import no.helhet.regelverk.frister.Fristtype;
import no.helhet.regelverk.parametre.Parametre;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// When the interim reply to an application is due (fvl § 11 a), by the law as code.
final class Deadlines {
    private final Parametre parametre = Parametre.nasjonale();
    private final Map<LocalDate, LocalDate> known = new HashMap<>();

    LocalDate interimReply(LocalDate sokt) {
        return known.computeIfAbsent(sokt, this::calculate);
    }

    private LocalDate calculate(LocalDate sokt) {
        return switch (Frister.calculate(Fristtype.FORELOPIG_SVAR, sokt, parametre)) {
            case Frist.Beregnet found -> found.lastDay();
            case Frist.Ukjent _ ->
                    throw new IllegalStateException("No time limit is known on " + sokt);
        };
    }
}
