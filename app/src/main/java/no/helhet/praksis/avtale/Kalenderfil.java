package no.helhet.praksis.avtale;

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

import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.Date;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;

/// Writes an appointment as a calendar file (RFC 5545) with the clock of Oslo. The same appointment
/// has the same UID wherever it is moved, and a cancelled one takes itself out of the calendar. It
/// tells when and where, and neither who nor what about.
final class Kalenderfil {
    private static final String TYPE = "text/calendar; charset=utf-8";

    /// A year in which the present rules for the change of clock held.
    private static final int BASE_YEAR = 2000;

    private static final int WEEK = 7;

    private Kalenderfil() {}

    /// Media type of the file.
    static String type(Avtale a) {
        return TYPE + "; method=" + (isCancelled(a) ? Method.CANCEL : Method.PUBLISH);
    }

    /// @param title what the calendar shows
    /// @param place where to come, empty for none
    static String write(Avtale a, String title, String place) {
        var event = new VEvent();
        event.setUid(a.id().path() + "@helhet");
        event.setDateTimeStamp(Date.from(a.endret()));
        event.setSequence(a.sekvens());
        event.setDateStart(Date.from(a.start()), true);
        event.setDateEnd(Date.from(a.slutt()), true);
        event.setSummary(title);
        if (!place.isBlank()) {
            event.setLocation(place);
        }
        event.setStatus(isCancelled(a) ? Status.cancelled() : Status.confirmed());
        var calendar = new ICalendar();
        calendar.setProductId("-//Helhet//Avtale//NO");
        calendar.setMethod(isCancelled(a) ? Method.CANCEL : Method.PUBLISH);
        calendar.addEvent(event);
        calendar.getTimezoneInfo()
                .setDefaultTimezone(
                        new TimezoneAssignment(TimeZone.getTimeZone(Avtaletid.OSLO), oslo()));
        return Biweekly.write(calendar).go();
    }

    private static boolean isCancelled(Avtale a) {
        return a.status() == Avtale.Status.AVLYST;
    }

    /// The rules for the change of clock, as Java knows them.
    private static VTimezone oslo() {
        var zone = new VTimezone(Avtaletid.OSLO.getId());
        for (var rule : Avtaletid.OSLO.getRules().getTransitionRules()) {
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
