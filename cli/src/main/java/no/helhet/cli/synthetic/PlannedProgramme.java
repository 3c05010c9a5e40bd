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
/// @param away a leave or an interruption, null for none
/// @param ending how it ended, null while it goes on
/// @param slutt last day of one that has ended, null while it goes on
/// @param approvedTo the last day whose attendance is approved, and its months calculated
/// @param registeredTo the last day whose attendance is registered
record PlannedProgramme(
        State state,
        LocalDate fom,
        LocalDate tom,
        @Nullable Away away,
        @Nullable ProgrammeEnding ending,
        @Nullable LocalDate slutt,
        LocalDate approvedTo,
        LocalDate registeredTo) {
    private static final int OLDEST = 26;
    private static final int NEWEST = 4;
    private static final int YEAR = 12;
    private static final int ONE_IN_ON_LEAVE = 5;
    private static final int LEAVE_AFTER = 3;
    private static final List<ProgrammeEnding> ENDINGS =
            List.of(
                    ProgrammeEnding.TIL_ARBEID,
                    ProgrammeEnding.FULLFORT,
                    ProgrammeEnding.AVTALT,
                    ProgrammeEnding.UTEBLITT,
                    ProgrammeEnding.FULLFORT,
                    ProgrammeEnding.AVBRUDD,
                    ProgrammeEnding.TIL_ARBEID,
                    ProgrammeEnding.FLYTTET);

    /// Where programmes stand, at least one in each.
    enum State {
        APPLIED,
        ABOUT_TO_BEGIN,
        TO_APPROVE,
        ON_LEAVE,
        COMPLETED,
        /// Begun in the last two years, and mostly ended since.
        EARLIER,
        /// Attendance that nobody has registered yet, for three whole months.
        UNREGISTERED
    }

    /// Whole months without days to meet on.
    ///
    /// @param grunn PERMISJON or AVBRUDD
    /// @param tom null while it goes on
    record Away(String grunn, LocalDate fom, @Nullable LocalDate tom) {
        boolean covers(LocalDate day) {
            return !day.isBefore(fom) && (tom == null || !day.isAfter(tom));
        }
    }

    static PlannedProgramme of(State state, LocalDate today) {
        var month = YearMonth.from(today);
        return switch (state) {
            case APPLIED, ABOUT_TO_BEGIN -> {
                var fom = Workdays.onOrAfter(today.plusDays(7));
                yield year(state, fom, null, null, null, fom.minusDays(1), fom.minusDays(1));
            }
            case TO_APPROVE -> {
                var fom = working(month.minusMonths(3));
                var approved = month.minusMonths(2).atEndOfMonth();
                yield year(state, fom, null, null, null, approved, today.minusDays(1));
            }
            case ON_LEAVE -> {
                var fom = working(month.minusMonths(5));
                var last = month.minusMonths(2).atEndOfMonth();
                var away = new Away("PERMISJON", last.plusDays(1), null);
                yield year(state, fom, away, null, null, last, last);
            }
            case COMPLETED -> {
                var fom = working(month.minusMonths(8));
                var last = month.minusMonths(2).atEndOfMonth();
                yield year(state, fom, null, ProgrammeEnding.TIL_ARBEID, last, last, last);
            }
            case EARLIER -> earlier(0, 1, today);
            case UNREGISTERED -> {
                var fom = working(month.minusMonths(3));
                yield year(state, fom, null, null, null, fom.minusDays(1), fom.minusDays(1));
            }
        };
    }

    /// One of those begun in the last two years, spread over them. What would have ended lately
    /// goes on still.
    static PlannedProgramme earlier(int nr, int of, LocalDate today) {
        return ended(nr, OLDEST - (OLDEST - NEWEST) * nr / of, today);
    }

    /// One of those that began so many months ago, unless it goes on still.
    ///
    /// @param nr how it ends
    static PlannedProgramme ended(int nr, int ago, LocalDate today) {
        var ending = ENDINGS.get(nr % ENDINGS.size());
        var month = YearMonth.from(today);
        // A year's programme would else be over, and nobody have ended it.
        var begun = month.minusMonths(ago == YEAR ? YEAR + 1 : ago);
        var fom = working(begun);
        var known = month.minusMonths(2);
        var last = begun.plusMonths(ending.months - 1L);
        if (last.isAfter(known)) {
            return year(
                    State.EARLIER, fom, null, null, null, known.atEndOfMonth(), today.minusDays(1));
        }
        var end = last.atEndOfMonth();
        return year(State.EARLIER, fom, away(nr, ending, begun, last), ending, end, end, end);
    }

    private static @Nullable Away away(
            int nr, ProgrammeEnding ending, YearMonth begun, YearMonth last) {
        if (ending == ProgrammeEnding.AVBRUDD) {
            return new Away("AVBRUDD", last.minusMonths(1).atDay(1), last.atEndOfMonth());
        }
        var month = begun.plusMonths(LEAVE_AFTER);
        return nr % ONE_IN_ON_LEAVE == 1 && month.isBefore(last)
                ? new Away("PERMISJON", month.atDay(1), month.atEndOfMonth())
                : null;
    }

    private static PlannedProgramme year(
            State state,
            LocalDate fom,
            @Nullable Away away,
            @Nullable ProgrammeEnding ending,
            @Nullable LocalDate slutt,
            LocalDate approvedTo,
            LocalDate registeredTo) {
        var tom = fom.plusYears(1).minusDays(1);
        var last = slutt != null && slutt.isAfter(tom) ? tom : slutt;
        return new PlannedProgramme(state, fom, tom, away, ending, last, approvedTo, registeredTo);
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

    private boolean isAway(LocalDate day) {
        return away != null && away.covers(day);
    }

    /// The day the application came in.
    LocalDate applied(LocalDate today) {
        return Workdays.onOrBefore(known(today).minusDays(state == State.APPLIED ? 3 : 28));
    }

    /// The day it was granted, for one that is.
    LocalDate decided(LocalDate today) {
        return Workdays.onOrBefore(known(today).minusDays(6));
    }

    private LocalDate known(LocalDate today) {
        return fom.isAfter(today) ? today : fom;
    }

    /// The days one meets on, in order.
    List<LocalDate> attended() {
        return fom.datesUntil(registeredTo.plusDays(1))
                .filter(day -> !isFree(day) && !isAway(day))
                .toList();
    }

    /// The months that are calculated.
    List<YearMonth> calculated() {
        return fom.isAfter(approvedTo)
                ? List.of()
                : fom.withDayOfMonth(1)
                        .datesUntil(approvedTo.plusDays(1), Period.ofMonths(1))
                        .filter(day -> !isAway(day))
                        .map(YearMonth::from)
                        .toList();
    }

    boolean isGranted() {
        return state != State.APPLIED;
    }

    String status() {
        return state == State.APPLIED ? "SOKT" : slutt != null ? "AVSLUTTET" : "I_PROGRAM";
    }
}
