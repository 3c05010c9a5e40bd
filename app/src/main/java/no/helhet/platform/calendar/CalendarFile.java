package no.helhet.platform.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.Date;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;

/// Writes a meeting as a calendar file (RFC 5545) with the clock of Oslo. A later turn of the same
/// meeting replaces the earlier one, and a cancelled one takes itself out of the calendar.
public final class CalendarFile {
    private static final String TYPE = "text/calendar; charset=utf-8";
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    /// A year in which the present rules for the change of clock held.
    private static final int BASE_YEAR = 2000;

    private static final int WEEK = 7;

    private CalendarFile() {}

    /// Media type of the file.
    public static String type(CalendarEvent e) {
        return TYPE + "; method=" + method(e);
    }

    private static String method(CalendarEvent e) {
        return e.cancelled() ? Method.CANCEL : Method.PUBLISH;
    }

    /// @param product who made it, such as `Avtale`
    public static String write(CalendarEvent e, String product) {
        var event = new VEvent();
        event.setUid(e.uid());
        event.setDateTimeStamp(Date.from(e.stamp()));
        event.setSequence(e.sequence());
        event.setDateStart(Date.from(e.start()), true);
        event.setDateEnd(Date.from(e.end()), true);
        event.setSummary(e.title());
        if (!e.place().isBlank()) {
            event.setLocation(e.place());
        }
        event.setStatus(e.cancelled() ? Status.cancelled() : Status.confirmed());
        var calendar = new ICalendar();
        calendar.setProductId("-//Helhet//" + product + "//NO");
        calendar.setMethod(method(e));
        calendar.addEvent(event);
        calendar.getTimezoneInfo()
                .setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(OSLO), oslo()));
        return Biweekly.write(calendar).go();
    }

    /// The rules for the change of clock, as Java knows them.
    private static VTimezone oslo() {
        var zone = new VTimezone(OSLO.getId());
        for (var rule : OSLO.getRules().getTransitionRules()) {
            if (rule.getOffsetAfter().equals(rule.getStandardOffset())) {
                zone.addStandardTime(observe(new StandardTime(), rule));
            } else {
                zone.addDaylightSavingsTime(observe(new DaylightSavingsTime(), rule));
            }
        }
        return zone;
    }

    private static <O extends Observance> O observe(O observance, ZoneOffsetTransitionRule rule) {
        var first = rule.createTransition(BASE_YEAR).getDateTimeBefore();
        observance.setDateStart(
                new DateTimeComponents(
                        first.getYear(),
                        first.getMonthValue(),
                        first.getDayOfMonth(),
                        first.getHour(),
                        first.getMinute(),
                        first.getSecond(),
                        false));
        observance.setTimezoneOffsetFrom(offset(rule.getOffsetBefore()));
        observance.setTimezoneOffsetTo(offset(rule.getOffsetAfter()));
        observance.setRecurrenceRule(
                new Recurrence.Builder(Frequency.YEARLY)
                        .byMonth(rule.getMonth().getValue())
                        .byDay(week(rule), DayOfWeek.valueOf(rule.getDayOfWeek().name()))
                        .build());
        return observance;
    }

    /// Which of the month's such weekdays: Java says "the first on or after a day", the calendar
    /// counts from the month's beginning, or from its end with a minus.
    private static int week(ZoneOffsetTransitionRule rule) {
        int day = rule.getDayOfMonthIndicator();
        int last = rule.getMonth().maxLength() - WEEK + 1;
        return day < 0 || day >= last ? -1 : (day - 1) / WEEK + 1;
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(TimeUnit.SECONDS.toMillis(offset.getTotalSeconds()));
    }
}
