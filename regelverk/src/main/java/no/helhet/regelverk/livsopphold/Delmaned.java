package no.helhet.regelverk.livsopphold;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;

/// The days of a month that the assistance is for, when they are not all of it. What is a rate for
/// a month is shared out by days; a bill or an income is what it is in the days asked for.
///
/// @param fra first day
/// @param til last day, in the same month
public record Delmaned(LocalDate fra, LocalDate til) {

    /// What a period holds of a month: null for the whole month.
    ///
    /// @param fra first day of the period, not after the month
    /// @param til last day of the period, not before the month
    public static @Nullable Delmaned of(YearMonth month, LocalDate fra, LocalDate til) {
        LocalDate first = fra.isAfter(month.atDay(1)) ? fra : month.atDay(1);
        LocalDate last = til.isBefore(month.atEndOfMonth()) ? til : month.atEndOfMonth();
        return first.equals(month.atDay(1)) && last.equals(month.atEndOfMonth())
                ? null
                : new Delmaned(first, last);
    }
}
