package no.helhet.regelverk.stonadsform;

import no.helhet.regelverk.Belop;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A guarantee as the decision sets it.
///
/// @param gjelder what is guaranteed, and to whom; blank when not written
/// @param grense the most the municipality may have to pay, or null when not set
/// @param sisteDag the last day it holds, or null when not set
/// @param vedtaksdato the day of the decision
/// @param betalingsevne how the applicant can carry the debt; blank when not assessed
public record Garanti(
        String gjelder,
        @Nullable Belop grense,
        @Nullable LocalDate sisteDag,
        LocalDate vedtaksdato,
        String betalingsevne) {}
