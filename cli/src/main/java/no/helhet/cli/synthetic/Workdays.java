package no.helhet.cli.synthetic;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.SplittableRandom;

/// Days and hours of an office.
final class Workdays {
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final int DAYS_BEFORE_MONTH = 4;
    private static final int OPENS = 8 * 3600;
    private static final int OPEN_SECONDS = 7 * 3600;

    private Workdays() {}

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /// The day, or the last working day before it.
    static LocalDate onOrBefore(LocalDate day) {
        var result = day;
        while (isWeekend(result)) {
            result = result.minusDays(1);
        }
        return result;
    }

    static LocalDate onOrAfter(LocalDate day) {
        var result = day;
        while (isWeekend(result)) {
            result = result.plusDays(1);
        }
        return result;
    }

    /// When a month's support is paid: some days before it begins, and after the decision.
    static LocalDate due(YearMonth month, LocalDate decided) {
        var ordinary = onOrBefore(month.atDay(1).minusDays(DAYS_BEFORE_MONTH));
        var earliest = onOrAfter(decided.plusDays(1));
        return ordinary.isBefore(earliest) ? earliest : ordinary;
    }

    /// A time limit of a day lasts that day out.
    static Instant endOf(LocalDate day) {
        return day.atTime(23, 59, 59).atZone(OSLO).toInstant();
    }

    /// When the bank's answer about the payments of a day is read.
    static Instant answered(LocalDate day) {
        return day.atTime(14, 0).atZone(OSLO).toInstant();
    }

    /// A moment in the office's hours.
    static Instant during(LocalDate day, SplittableRandom random) {
        return day.atStartOfDay(OSLO)
                .plusSeconds(OPENS + random.nextInt(OPEN_SECONDS))
                .toInstant()
                .plusMillis(random.nextInt(1000));
    }
}
