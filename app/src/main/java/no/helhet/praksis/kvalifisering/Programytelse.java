package no.helhet.praksis.kvalifisering;

import no.helhet.regelverk.kvalifisering.SamordnetYtelse;

import java.time.LocalDate;
import java.util.UUID;

/// A benefit that reduces the qualification benefit, § 38.
///
/// @param dagsats øre for each Monday to Friday
public record Programytelse(
        UUID id,
        UUID programId,
        SamordnetYtelse.Type type,
        LocalDate fom,
        LocalDate tom,
        long dagsats,
        String kilde) {}
