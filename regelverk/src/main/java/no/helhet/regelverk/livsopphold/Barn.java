package no.helhet.regelverk.livsopphold;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A child in the household.
///
/// @param id stable and without personal data: it becomes part of the key of a line
/// @param navn what the line calls the child
/// @param fodt birth date, or null when not known yet
/// @param andelProsent how much of the month the child lives here, 0 to 100
/// @param deltBosted is there an agreement on delt bosted (barneloven § 36)? Then the share is
///     between 1 and 99
/// @param fodtKilde where the birth date is known from
/// @param bostedKilde where the share is known from
public record Barn(
        String id,
        String navn,
        @Nullable LocalDate fodt,
        int andelProsent,
        boolean deltBosted,
        Kilde fodtKilde,
        Kilde bostedKilde) {

    /// A child who lives here all the time.
    public static Barn fast(String id, String navn, LocalDate fodt, Kilde kilde) {
        return new Barn(id, navn, fodt, 100, false, kilde, kilde);
    }

    /// A child who shares its time between two homes by agreement.
    public static Barn delt(
            String id, String navn, LocalDate fodt, Kilde fodtKilde, int prosent, Kilde avtale) {
        return new Barn(id, navn, fodt, prosent, true, fodtKilde, avtale);
    }
}
