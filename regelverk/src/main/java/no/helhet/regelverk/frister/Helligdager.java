package no.helhet.regelverk.frister;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// Norwegian public holidays (lov om helligdager og helligdagsfred, lov om 1 og 17 mai), as the
/// library Jollyday has them.
public final class Helligdager {
    private Helligdager() {}

    /// The calendar is read when the first limit asks for it, not when the program starts.
    private static final class Kalender {
        static final HolidayManager NORGE =
                HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NORWAY));
    }

    /// Is the day a public holiday? Sundays are not counted unless they are also one.
    public static boolean isHelligdag(LocalDate day) {
        return Kalender.NORGE.isHoliday(day, HolidayType.PUBLIC_HOLIDAY);
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
}
