package no.helhet.praksis.utbetaling;

import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.utbetaling.Kjoringsutfall.Grunn;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Turns what came of an act into an answer: a redirect that says what was done, or the page again
/// with why not.
@Component
class Kjoringssvar {
    /// @param key what was done, a text without arguments
    ModelAndView done(Texts t, RedirectAttributes redirect, String key, String address) {
        redirect.addFlashAttribute("flash", Flash.said(t.get(key)));
        return new ModelAndView("redirect:" + address);
    }

    /// The key of why an act was refused, null when it was not.
    static @Nullable String refusal(Kjoringsutfall utfall) {
        return switch (utfall) {
            case Kjoringsutfall.Avvist(Grunn grunn) -> "utbetaling.avvist." + grunn.name();
            case Kjoringsutfall.Utdatert() -> "utbetaling.avvist.UTDATERT";
            case Kjoringsutfall.Utfort done -> null;
            case Kjoringsutfall.Uendret same -> null;
            case Kjoringsutfall.FinnesIkke() -> null;
        };
    }

    static HttpStatus status(Kjoringsutfall utfall) {
        return switch (utfall) {
            case Kjoringsutfall.FinnesIkke() -> HttpStatus.NOT_FOUND;
            case Kjoringsutfall.Utdatert() -> HttpStatus.CONFLICT;
            case Kjoringsutfall.Avvist(Grunn grunn) ->
                    switch (grunn) {
                        case FEIL_STATUS, RADER_ENDRET -> HttpStatus.CONFLICT;
                        case SAMME_PERSON, UTEN_FULLMAKT, OVER_FULLMAKT, ER_MOTTAKER ->
                                HttpStatus.FORBIDDEN;
                        default -> HttpStatus.BAD_REQUEST;
                    };
            case Kjoringsutfall.Utfort done -> HttpStatus.OK;
            case Kjoringsutfall.Uendret same -> HttpStatus.OK;
        };
    }
}
