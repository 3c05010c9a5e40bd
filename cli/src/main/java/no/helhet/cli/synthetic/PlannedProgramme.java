package no.helhet.cli.synthetic;

import no.helhet.regelverk.frister.Helligdager;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;

/// A qualification programme as it stands today.
///
/// @param fom first day in the programme, a working day
/// @param tom last day by the decision
/// @param away first day of a leave that still goes on, null for none
/// @param slutt last day of one that is completed, null while it goes on
/// @param approvedTo the last day whose attendance is approved, and its months calculated
/// @param registeredTo the last day whose attendance is registered
record PlannedProgramme(
        State state,
        LocalDate fom,
        LocalDate tom,
        @Nullable LocalDate away,
        @Nullable LocalDate slutt,
        LocalDate approvedTo,
        LocalDate registeredTo) {
    /// Where programmes stand, at least one in each.
    enum State {
        APPLIED,
        ABOUT_TO_BEGIN,
        TO_APPROVE,
        ON_LEAVE,
        COMPLETED,
        /// Attendance that nobody has registered yet, for three whole months.
        UNREGISTERED
    }

    static PlannedProgramme of(State state, LocalDate today) {
        var month = YearMonth.from(today);
        return switch (state) {
            case APPLIED, ABOUT_TO_BEGIN -> {
                var fom = Workdays.onOrAfter(today.plusDays(7));
                yield year(state, fom, null, null, fom.minusDays(1), fom.minusDays(1));
            }
            case TO_APPROVE -> {
                var fom = working(month.minusMonths(3));
                var approved = month.minusMonths(2).atEndOfMonth();
                yield year(state, fom, null, null, approved, today.minusDays(1));
            }
            case ON_LEAVE -> {
                var fom = working(month.minusMonths(5));
                var last = month.minusMonths(2).atEndOfMonth();
                yield year(state, fom, last.plusDays(1), null, last, last);
            }
            case COMPLETED -> {
                var fom = working(month.minusMonths(8));
                var last = month.minusMonths(2).atEndOfMonth();
                yield year(state, fom, null, last, last, last);
            }
            case UNREGISTERED -> {
                var fom = working(month.minusMonths(3));
                yield year(state, fom, null, null, fom.minusDays(1), fom.minusDays(1));
            }
        };
    }

    private static PlannedProgramme year(
            State state,
            LocalDate fom,
            @Nullable LocalDate away,
            @Nullable LocalDate slutt,
            LocalDate approvedTo,
            LocalDate registeredTo) {
        var tom = fom.plusYears(1).minusDays(1);
        return new PlannedProgramme(state, fom, tom, away, slutt, approvedTo, registeredTo);
    }

    private static LocalDate working(YearMonth month) {
        var day = month.atDay(1);
        while (isFree(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isFree(LocalDate day) {
        return Workdays.isWeekend(day) || Helligdager.isHelligdag(day);
    }

    /// The days one meets on, in order.
    List<LocalDate> attended() {
        return fom.datesUntil(registeredTo.plusDays(1)).filter(day -> !isFree(day)).toList();
    }

    /// The months that are calculated.
    List<YearMonth> calculated() {
        return fom.isAfter(approvedTo)
                ? List.of()
                : fom.withDayOfMonth(1)
                        .datesUntil(approvedTo.plusDays(1), Period.ofMonths(1))
                        .map(YearMonth::from)
                        .toList();
    }

    boolean isGranted() {
        return state != State.APPLIED;
    }

    String status() {
        return switch (state) {
            case APPLIED -> "SOKT";
            case COMPLETED -> "AVSLUTTET";
            default -> "I_PROGRAM";
        };
    }
}
