package no.helhet.regelverk.porter;

import no.helhet.regelverk.Belop;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Emergency help the same day. What is not asked for here becomes follow-up tasks.
///
/// @param identitet who it is, as far as known; `ukjent` is an answer
/// @param behov what is needed
/// @param gitt what was given
/// @param begrunnelse why
/// @param klageorientering the notice of appeal, which may be given orally (fvl § 27)
/// @param beslutter who signs; one person is enough
/// @param fullmakt the signer's delegation, or null when none is found
/// @param belop the value of what was given
/// @param vedtaksdato the day
public record Nodhjelpsgrunnlag(
        String identitet,
        String behov,
        String gitt,
        String begrunnelse,
        Klageorientering klageorientering,
        String beslutter,
        @Nullable Fullmakt fullmakt,
        Belop belop,
        LocalDate vedtaksdato) {}
