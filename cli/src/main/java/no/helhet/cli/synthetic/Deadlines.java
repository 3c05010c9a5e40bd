package no.helhet.cli.synthetic;

import no.helhet.regelverk.frister.Frist;
import no.helhet.regelverk.frister.Frister;
import no.helhet.regelverk.frister.Fristtype;
import no.helhet.regelverk.parametre.Parametre;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// When something is due, by the law as code.
final class Deadlines {
    private final Parametre parametre = Parametre.nasjonale();
    private final Map<LocalDate, LocalDate> known = new HashMap<>();

    /// The interim reply to an application (fvl § 11 a).
    LocalDate interimReply(LocalDate sokt) {
        return known.computeIfAbsent(sokt, this::calculate);
    }

    private LocalDate calculate(LocalDate sokt) {
        return end(Fristtype.FORELOPIG_SVAR, sokt);
    }

    LocalDate end(Fristtype type, LocalDate start) {
        return switch (Frister.calculate(type, start, parametre)) {
            case Frist.Beregnet found -> found.lastDay();
            case Frist.Ukjent _ ->
                    throw new IllegalStateException("No time limit is known on " + start);
        };
    }
}
