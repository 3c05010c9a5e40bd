package no.helhet.regelverk.frister;

import no.helhet.regelverk.parametre.Enhet;
import no.helhet.regelverk.parametre.Oppslag;
import no.helhet.regelverk.parametre.Parametre;

import java.time.LocalDate;

/// Counts time limits (domstolloven §§ 148 and 149): the day of the start is not counted, weeks end
/// on the same weekday, months and years on the same date, or the last of the month where it has no
/// such date. A period counts its first day, and so ends the day before.
public final class Frister {
    private Frister() {}

    /// When the limit ends, by the law in force on the day it starts.
    public static Frist calculate(Fristtype type, LocalDate start, Parametre parametre) {
        return switch (parametre.find("forvaltningslov", start)) {
            case Oppslag.Ukjent ukjent -> new Frist.Ukjent(type, ukjent);
            case Oppslag.Funnet act -> {
                int lovensAr = Math.toIntExact(act.value());
                yield switch (parametre.find(type.parameterId(lovensAr), start)) {
                    case Oppslag.Ukjent ukjent -> new Frist.Ukjent(type, ukjent);
                    case Oppslag.Funnet length -> count(type, start, length, lovensAr, parametre);
                };
            }
        };
    }

    private static Frist count(
            Fristtype type,
            LocalDate start,
            Oppslag.Funnet length,
            int lovensAr,
            Parametre parametre) {
        LocalDate end = end(start, length);
        if (type.isFirstDayCounted()) {
            end = end.minusDays(1);
        }
        String forskyves = type.forskyves(lovensAr);
        boolean movable =
                forskyves != null
                        && parametre.find(forskyves, start) instanceof Oppslag.Funnet rule
                        && rule.isYes();
        LocalDate lastDay = movable ? Helligdager.virkedagFrom(end) : end;
        return new Frist.Beregnet(type, start, lastDay, !lastDay.equals(end), length, lovensAr);
    }

    private static LocalDate end(LocalDate start, Oppslag.Funnet length) {
        Enhet unit = length.unit();
        return switch (unit) {
            case DAGER -> start.plusDays(length.value());
            case VIRKEDAGER -> Helligdager.plusVirkedager(start, length.value());
            case UKER -> start.plusWeeks(length.value());
            case MANEDER -> start.plusMonths(length.value());
            case AR -> start.plusYears(length.value());
            default ->
                    throw new IllegalStateException(length.id() + " is no length of time: " + unit);
        };
    }
}
