package no.helhet.regelverk.kvalifisering;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Time outside the programme that does not count in its length, § 32 first paragraph third
/// sentence.
///
/// @param grunn approved leave, or the programme is interrupted
/// @param from first day
/// @param to last day, or null while it lasts
public record Opphold(Frammote.Grunn grunn, LocalDate from, @Nullable LocalDate to) {
    /// The last day as far as is known on the day.
    LocalDate toOn(LocalDate day) {
        return to == null ? day : to;
    }
}
