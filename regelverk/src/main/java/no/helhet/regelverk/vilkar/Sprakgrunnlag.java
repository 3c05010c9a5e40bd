package no.helhet.regelverk.vilkar;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What language training depends on.
///
/// @param fodt the applicant's birth date, or null when not known
/// @param day the day of the decision
/// @param hinder which language it is that keeps the applicant from self-support
/// @param introduksjonsprogram has the applicant had both the right and the duty to take part in
///     the introduction programme (integreringsloven § 8)? Null when not known
/// @param samiskspraklig does the applicant speak Sami?
/// @param opplaringsvilkar is language training a condition of the decision?
/// @param fritatt is there a weighty reason for no activity condition?
/// @param vurdering how training was considered, in words; blank when it was not
public record Sprakgrunnlag(
        @Nullable LocalDate fodt,
        LocalDate day,
        Hinder hinder,
        @Nullable Boolean introduksjonsprogram,
        boolean samiskspraklig,
        boolean opplaringsvilkar,
        boolean fritatt,
        String vurdering) {

    /// What keeps the applicant from self-support.
    public enum Hinder {
        IKKE_VURDERT,
        /// Not language.
        INGEN,
        NORSK,
        SAMISK
    }
}
