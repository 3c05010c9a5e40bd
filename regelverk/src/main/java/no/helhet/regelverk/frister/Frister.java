package no.helhet.regelverk.frister;

import no.helhet.regelverk.parametre.Enhet;
import no.helhet.regelverk.parametre.Oppslag;
import no.helhet.regelverk.parametre.Parametre;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalUnit;

/// Counts time limits (domstolloven §§ 148 and 149): the day of the start is not counted, weeks end
/// on the same weekday, months and years on the same date, or the last of the month where it has no
/// such date.
public final class Frister {
    private Frister() {}

    /// When the limit ends, by the law in force on the day it starts.
    public static Frist calculate(Fristtype type, LocalDate start, Parametre parametre) {
        Oppslag act = parametre.find("forvaltningslov", start);
        Oppslag length = parametre.find(type.parameterId(), start);
        return switch (act) {
            case Oppslag.Ukjent ukjent -> new Frist.Ukjent(type, ukjent);
            case Oppslag.Funnet lov ->
                    switch (length) {
                        case Oppslag.Ukjent ukjent -> new Frist.Ukjent(type, ukjent);
                        case Oppslag.Funnet funnet -> count(type, start, funnet, lov, parametre);
                    };
        };
    }

    private static Frist count(
            Fristtype type,
            LocalDate start,
            Oppslag.Funnet length,
            Oppslag.Funnet lov,
            Parametre parametre) {
        LocalDate end = start.plus(length.value(), unit(length));
        String forskyves = type.forskyves();
        boolean movable =
                forskyves != null
                        && parametre.find(forskyves, start) instanceof Oppslag.Funnet rule
                        && rule.isYes();
        LocalDate lastDay = movable ? Helligdager.virkedagFrom(end) : end;
        return new Frist.Beregnet(
                type, start, lastDay, !lastDay.equals(end), length, Math.toIntExact(lov.value()));
    }

    private static TemporalUnit unit(Oppslag.Funnet length) {
        Enhet unit = length.unit();
        return switch (unit) {
            case DAGER -> ChronoUnit.DAYS;
            case UKER -> ChronoUnit.WEEKS;
            case MANEDER -> ChronoUnit.MONTHS;
            case AR -> ChronoUnit.YEARS;
            default ->
                    throw new IllegalStateException(length.id() + " is no length of time: " + unit);
        };
    }
}
