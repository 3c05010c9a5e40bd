package no.helhet.regelverk.frister;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/// Norwegian public holidays (lov om helligdager og helligdagsfred, lov om 1 og 17 mai), for any
/// year of the Gregorian calendar.
public final class Helligdager {
    private static final Set<MonthDay> FASTE =
            Set.of(
                    MonthDay.of(1, 1),
                    MonthDay.of(5, 1),
                    MonthDay.of(5, 17),
                    MonthDay.of(12, 25),
                    MonthDay.of(12, 26));
    // Days from Easter Sunday: Maundy Thursday, Good Friday, the two days of Easter, Ascension Day,
    // the two days of Pentecost.
    private static final Set<Integer> BEVEGELIGE = Set.of(-3, -2, 0, 1, 39, 49, 50);

    private Helligdager() {}

    /// Is the day a public holiday? Sundays are not counted unless they are also one.
    public static boolean isHelligdag(LocalDate day) {
        int fromEaster = (int) (day.toEpochDay() - easterSunday(day.getYear()).toEpochDay());
        return FASTE.contains(MonthDay.from(day)) || BEVEGELIGE.contains(fromEaster);
    }

    /// Is the day neither a Saturday, a Sunday nor a public holiday?
    public static boolean isVirkedag(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !isHelligdag(day);
    }

    /// The day itself when it is a working day, else the next that is.
    public static LocalDate virkedagFrom(LocalDate day) {
        LocalDate next = day;
        while (!isVirkedag(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /// The working day so many working days after the day, which is not itself counted.
    ///
    /// @param virkedager zero or more; after none it is the day itself, whatever day that is
    public static LocalDate plusVirkedager(LocalDate day, long virkedager) {
        LocalDate next = day;
        for (long left = virkedager; left > 0; left--) {
            next = virkedagFrom(next.plusDays(1));
        }
        return next;
    }

    /// Easter Sunday by the anonymous Gregorian algorithm (Meeus, Jones and Butcher).
    public static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
