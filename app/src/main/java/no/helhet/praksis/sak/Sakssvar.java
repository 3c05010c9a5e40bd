package no.helhet.praksis.sak;

import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Persontilgang;
import no.helhet.praksis.sak.Saksutfall.Grunn;
import no.helhet.praksis.sak.web.Melding;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Map;

/// The answers of the case's pages: the page itself, what was done, why it was not.
@Component
class Sakssvar {
    private final Saksvisning visning;

    Sakssvar(Saksvisning visning) {
        this.visning = visning;
    }

    ModelAndView page(Sak sak, Texts t) {
        return page(sak, t, null, HttpStatus.OK);
    }

    /// Done: back to the page, which says so. Refused: the page as it now is, and why.
    ///
    /// @param done key of the sentence that says what was done
    ModelAndView of(Saksutfall utfall, String done, Texts t, RedirectAttributes redirect) {
        return switch (utfall) {
            case Saksutfall.Utfort(var sak) -> back(sak, done, t, redirect);
            case Saksutfall.Uendret(var sak) -> back(sak, done, t, redirect);
            case Saksutfall.Utdatert(var sak, var read) ->
                    page(sak, t, new Melding(null, sak, read), HttpStatus.CONFLICT);
            case Saksutfall.Avvist(var grunn, var sak) ->
                    page(sak, t, new Melding(grunn, sak, null), status(grunn));
            case Saksutfall.FinnesIkke() -> notFound();
        };
    }

    ModelAndView closed(Persontilgang.Grunn grunn) {
        return new ModelAndView("sak/stengt", Map.of("grunn", grunn.name()), HttpStatus.FORBIDDEN);
    }

    ModelAndView notFound() {
        return new ModelAndView(
                "error/page", Map.of("status", 404, "reference", ""), HttpStatus.NOT_FOUND);
    }

    static HttpStatus status(Grunn grunn) {
        return switch (grunn) {
            case MANGLER_TEKST, UGYLDIG_FRIST, UGYLDIG_DATO, MANGLER_TRYGD ->
                    HttpStatus.UNPROCESSABLE_CONTENT;
            case INHABIL, IKKE_KLARERT, IKKE_VED_KONTORET -> HttpStatus.FORBIDDEN;
            case FEIL_STATUS, ALLEREDE_TILDELT, MANGLER_SAKSBEHANDLER, ALLEREDE_SENDT ->
                    HttpStatus.CONFLICT;
        };
    }

    private ModelAndView back(Sak sak, String done, Texts t, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Flash.said(t.get(done)));
        return new ModelAndView("redirect:/sak/" + sak.id().path());
    }

    private ModelAndView page(Sak sak, Texts t, @Nullable Melding melding, HttpStatus status) {
        return new ModelAndView("sak/sak", Map.of("sak", visning.show(sak, t, melding)), status);
    }
}
