package no.helhet.praksis.kvalifisering;

import no.helhet.regelverk.frister.Helligdager;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// Which days a participant is to meet on, and why not on the others.
final class Programkalender {
    private Programkalender() {}

    /// What a day is in the programme.
    enum Dagtype {
        MOTEDAG,
        HELG,
        HELLIGDAG,
        /// No activity in the weekly schedule.
        FRI,
        PERMISJON,
        AVBRUDD,
        UTENFOR;

        /// Whether it counts as met without being registered.
        boolean isPaidAnyway() {
            return this == HELLIGDAG || this == FRI;
        }
    }

    /// @param siste the last day in the programme, age included
    static Dagtype type(Inndata inn, LocalDate day, @Nullable LocalDate siste) {
        var fom = inn.program().fom();
        if (fom == null || siste == null || day.isBefore(fom) || day.isAfter(siste)) {
            return Dagtype.UTENFOR;
        }
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return Dagtype.HELG;
        }
        var away = inn.awayOn(day);
        if (away != null) {
            return switch (away.grunn()) {
                case PERMISJON -> Dagtype.PERMISJON;
                case AVBRUDD -> Dagtype.AVBRUDD;
            };
        }
        if (Helligdager.isHelligdag(day)) {
            return Dagtype.HELLIGDAG;
        }
        var plan = inn.planOn(day);
        return plan != null && plan.isFree(day) ? Dagtype.FRI : Dagtype.MOTEDAG;
    }

    /// The last day in the programme: by decision or end, and never past the age limit.
    static @Nullable LocalDate last(Inndata inn, Programregler regler) {
        var last = inn.program().siste();
        if (last == null) {
            return null;
        }
        var tooOld = regler.tooOldFrom(inn.fodt(), last);
        return tooOld != null && !last.isBefore(tooOld) ? tooOld.minusDays(1) : last;
    }

    static List<LocalDate> weekdays(LocalDate from, LocalDate to) {
        return to.isBefore(from)
                ? List.of()
                : from.datesUntil(to.plusDays(1))
                        .filter(d -> d.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                        .toList();
    }

    static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /// The days of a month that have to be registered and approved, and are not.
    static List<LocalDate> missing(Inndata inn, YearMonth month, Programregler regler) {
        var last = last(inn, regler);
        return weekdays(month.atDay(1), month.atEndOfMonth()).stream()
                .filter(d -> type(inn, d, last) == Dagtype.MOTEDAG)
                .filter(d -> !(inn.dager().get(d) instanceof Programdag day && day.isApproved()))
                .toList();
    }
}
