package no.helhet.register;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;

/// A figure of an office and a month.
///
/// @param del of gates, which; else empty
/// @param teller how many; of money, øre
/// @param nevner of how many; null for a count
/// @param verdi a duration in days; else null
public record Kontormaned(
        YearMonth maned,
        Kontormaal maal,
        String del,
        long teller,
        @Nullable Long nevner,
        @Nullable Double verdi) {}
