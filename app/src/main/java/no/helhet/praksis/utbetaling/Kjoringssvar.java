package no.helhet.praksis.utbetaling;

import jakarta.servlet.http.HttpServletRequest;

import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.praksis.utbetaling.Kjoringsutfall.Grunn;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.WebUtils;

/// Turns what came of an act into an answer: a redirect that says what was done, or the page again
/// with why not.
@Component
class Kjoringssvar {
    private final TextCatalog texts;

    Kjoringssvar(TextCatalog texts) {
        this.texts = texts;
    }

    /// @param key what was done, a text without arguments
    ModelAndView done(
            HttpServletRequest request, RedirectAttributes redirect, String key, String address) {
        var cookie = WebUtils.getCookie(request, "sprak");
        var language = Language.of(cookie == null ? null : cookie.getValue());
        redirect.addFlashAttribute("flash", Flash.said(texts.in(language).get(key)));
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
