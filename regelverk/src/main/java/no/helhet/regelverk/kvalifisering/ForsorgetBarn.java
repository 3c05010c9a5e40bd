package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.livsopphold.Kilde;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A child the participant supports, § 35 fourth paragraph. It counts from its birth and as long as
/// it is under age.
///
/// @param id stable and without personal data
/// @param fodt birth date, or null when not known yet
/// @param kilde where the birth date is known from
public record ForsorgetBarn(String id, @Nullable LocalDate fodt, Kilde kilde) {}
