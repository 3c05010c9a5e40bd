package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.Belop;

import java.time.YearMonth;

/// How an amount for a whole month is shared between its days. The share of some days is the
/// rounded amount up to the last of them less the rounded amount up to the day before the first, so
/// the parts of a month always add up to the whole, to the øre.
///
/// @param month the month
/// @param kalenderdager by the days the month has; else by thirtieths, where the last day of any
///     month completes it
record Manedsdeling(YearMonth month, boolean kalenderdager) {
    private static final int TRETTIDELER = 30;

    /// The part of the amount that falls on these days of the month.
    Belop part(Belop full, int fraDag, int tilDag) {
        return upTo(full, tilDag).minus(upTo(full, fraDag - 1));
    }

    private Belop upTo(Belop full, int day) {
        int length = month.lengthOfMonth();
        if (kalenderdager) {
            return full.fraction(day, length);
        }
        int thirtieths = day == length ? TRETTIDELER : Math.min(day, TRETTIDELER);
        return full.fraction(thirtieths, TRETTIDELER);
    }
}
