package no.helhet.praksis.soknad;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/// The days an application is taken to be about, until a person says otherwise. The form does not
/// ask. An application that comes after the 15th is taken to be for the month that follows; one
/// that comes earlier, and every emergency, for the month it comes in; an emergency from
/// the day it came.
///
/// @param fom first day
/// @param tom last day
record Soknadsperiode(LocalDate fom, LocalDate tom) {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    // A rule of thumb of this program, not of the law: the law has no such day.
    private static final int LAST_DAY_FOR_THE_SAME_MONTH = 15;

    static Soknadsperiode of(Instant mottatt, boolean nodhjelp) {
        var day = mottatt.atZone(OSLO).toLocalDate();
        var month = YearMonth.from(day);
        if (nodhjelp) {
            return new Soknadsperiode(day, month.atEndOfMonth());
        }
        var meant = day.getDayOfMonth() > LAST_DAY_FOR_THE_SAME_MONTH ? month.plusMonths(1) : month;
        return new Soknadsperiode(meant.atDay(1), meant.atEndOfMonth());
    }
}
