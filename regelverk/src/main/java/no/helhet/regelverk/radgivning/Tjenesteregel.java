package no.helhet.regelverk.radgivning;

import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Oppslag.Ukjent;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.radgivning.Tjenestesvar.Hvorfor;

import java.time.LocalDate;
import java.util.List;

/// When advice has become a service. Allotting a service is a decision (sotjl § 41); the act does
/// not say where a short answer ends, so the number of talks and the days are routines: the talk
/// is one of several that are planned, or there have been so many on the theme within so many
/// days.
public final class Tjenesteregel {
    private Tjenesteregel() {}

    /// @param before the talks on the same theme that no decision and no answer covers
    public static Tjenestesvar assess(List<Samtale> before, Samtale now, Parametre parametre) {
        return switch (parametre.find("rad-tjeneste-dager", now.dag())) {
            case Ukjent ukjent -> new Tjenestesvar.IkkeKjent(ukjent);
            case Funnet days ->
                    switch (parametre.find("rad-tjeneste-antall", now.dag())) {
                        case Ukjent ukjent -> new Tjenestesvar.IkkeKjent(ukjent);
                        case Funnet number ->
                                assess(
                                        recent(before, now.dag(), days.value()),
                                        now,
                                        number.value());
                    };
        };
    }

    private static List<LocalDate> recent(List<Samtale> before, LocalDate day, long days) {
        return before.stream()
                .map(Samtale::dag)
                .filter(d -> !d.isAfter(day) && !d.isBefore(day.minusDays(days)))
                .sorted()
                .toList();
    }

    private static Tjenestesvar assess(List<LocalDate> recent, Samtale now, long number) {
        var started = recent.isEmpty() ? now.dag() : recent.getFirst();
        if (now.flereMoter()) {
            return new Tjenestesvar.Tjeneste(started, Hvorfor.FLERE_MOTER);
        }
        return recent.size() + 1 >= number
                ? new Tjenestesvar.Tjeneste(started, Hvorfor.GJENTATT)
                : new Tjenestesvar.KortSvar();
    }
}
