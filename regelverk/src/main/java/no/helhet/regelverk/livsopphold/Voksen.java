package no.helhet.regelverk.livsopphold;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// An adult of the household. No rule here depends on who an adult is; the birth date is there to
/// find what cannot be right.
///
/// @param id stable and without personal data
/// @param fodt birth date, or null when not known
public record Voksen(String id, Rolle rolle, @Nullable LocalDate fodt, Kilde kilde) {
    /// What the adult is in the household.
    public enum Rolle {
        SOKER,
        /// The applicant's spouse or partner.
        PARTNER
    }
}
