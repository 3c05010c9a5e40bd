package no.helhet.regelverk.kvalifisering;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The days the benefit is counted in: Monday to Friday, public holidays too, § 35 third paragraph.
final class Stonadsdager {
    private static final Set<DayOfWeek> UKEDAGER =
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    /// How many there are in a week.
    static final int PER_UKE = UKEDAGER.size();

    private Stonadsdager() {}

    static boolean contains(LocalDate day) {
        return UKEDAGER.contains(day.getDayOfWeek());
    }

    /// Those from the first day to the last, both included.
    static List<LocalDate> between(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).filter(Stonadsdager::contains).toList();
    }

    static LocalDate before(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (!contains(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    static LocalDate after(LocalDate day) {
        LocalDate after = day.plusDays(1);
        while (!contains(after)) {
            after = after.plusDays(1);
        }
        return after;
    }
}
