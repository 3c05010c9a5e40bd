package no.helhet.praksis.kvalifisering;

import no.helhet.regelverk.frister.Helligdager;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// Which days a participant is to meet on, and why not on the others.
public final class Programkalender {
    private Programkalender() {}

    /// What a day is in the programme.
    public enum Dagtype {
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

    /// What is known of a programme's days.
    interface Grunnlag {
        /// The first day, null until granted.
        @Nullable LocalDate fom();

        /// Why the participant is out of the programme for a time, null when not.
        @Nullable Dagtype awayType(LocalDate day);

        /// The schedule in force on a day, null when there is none yet.
        @Nullable Ukeplan planOn(LocalDate day);
    }

    /// @param siste the last day in the programme, age included
    static Dagtype type(Grunnlag inn, LocalDate day, @Nullable LocalDate siste) {
        var fom = inn.fom();
        if (fom == null || siste == null || day.isBefore(fom) || day.isAfter(siste)) {
            return Dagtype.UTENFOR;
        }
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return Dagtype.HELG;
        }
        var away = inn.awayType(day);
        if (away != null) {
            return away;
        }
        if (Helligdager.isHelligdag(day)) {
            return Dagtype.HELLIGDAG;
        }
        var plan = inn.planOn(day);
        return plan != null && plan.isFree(day) ? Dagtype.FRI : Dagtype.MOTEDAG;
    }

    /// Why a day may not be registered, null when it may.
    ///
    /// @param been whether it must have come: one is met or not when the day is here
    static @Nullable Programfeil fault(
            Grunnlag inn, @Nullable LocalDate siste, LocalDate day, boolean been, LocalDate today) {
        var type = type(inn, day, siste);
        var key =
                type != Dagtype.MOTEDAG
                        ? "kvalifisering.feil.dag." + type
                        : been && day.isAfter(today) ? "kvalifisering.feil.dag.fram" : null;
        return key == null
                ? null
                : new Programfeil("dag-" + day, t -> t.get(key, t.dateWithYear(day)));
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
