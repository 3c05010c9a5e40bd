package no.helhet.regelverk.samtykke;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Who gives a consent.
public sealed interface Samtykkegiver {
    /// The person.
    record Selv() implements Samtykkegiver {}

    /// Somebody who is registered as one who may act for the person.
    ///
    /// @param omfatter has parental responsibility, or a mandate that covers consent
    /// @param fra the first day
    /// @param til the last day, or null when it has none
    record Representant(Slag slag, boolean omfatter, LocalDate fra, @Nullable LocalDate til)
            implements Samtykkegiver {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(fra) && (til == null || !day.isAfter(til));
        }
    }

    /// Somebody nobody has registered.
    record Uregistrert() implements Samtykkegiver {}

    /// What a representative is to the person.
    enum Slag {
        FORELDER,
        VERGE,
        FULLMEKTIG
    }
}
