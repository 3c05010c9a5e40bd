package no.helhet.regelverk.refusjon;

import no.helhet.regelverk.Belop;

import java.time.LocalDate;

/// An amount spread over the days of its period, both included. Every day has the same whole øre,
/// and the øre that are left over go one each to the first days. So the days always add up to the
/// amount, and a period that is split at any day, each part with the sum of its days, spreads to
/// the same days again.
record Fordeling(LocalDate from, LocalDate to, Belop belop) {

    /// What falls on the days from the first to the last, both included, within the period.
    Belop between(LocalDate first, LocalDate last) {
        long start = Math.max(first.toEpochDay(), from.toEpochDay());
        long end = Math.min(last.toEpochDay(), to.toEpochDay());
        return start > end
                ? Belop.ZERO
                : new Belop(
                        cumulative(end - from.toEpochDay() + 1)
                                - cumulative(start - from.toEpochDay()));
    }

    Belop on(LocalDate day) {
        return between(day, day);
    }

    private long cumulative(long days) {
        long all = to.toEpochDay() - from.toEpochDay() + 1;
        return days * (belop.ore() / all) + Math.min(days, belop.ore() % all);
    }
}
