package no.helhet.praksis.sak;

import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
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
    private final TextCatalog catalog;

    Sakssvar(Saksvisning visning, TextCatalog catalog) {
        this.visning = visning;
        this.catalog = catalog;
    }

    Texts texts(@Nullable String language) {
        return catalog.in(Language.of(language));
    }

    ModelAndView page(Sak sak, @Nullable String language) {
        return page(sak, language, null, HttpStatus.OK);
    }

    /// Done: back to the page, which says so. Refused: the page as it now is, and why.
    ///
    /// @param done key of the sentence that says what was done
    ModelAndView of(
            Saksutfall utfall,
            String done,
            @Nullable String language,
            RedirectAttributes redirect) {
        return switch (utfall) {
            case Saksutfall.Utfort(var sak) -> back(sak, done, language, redirect);
            case Saksutfall.Uendret(var sak) -> back(sak, done, language, redirect);
            case Saksutfall.Utdatert(var sak, var read) ->
                    page(sak, language, new Melding(null, sak, read), HttpStatus.CONFLICT);
            case Saksutfall.Avvist(var grunn, var sak) ->
                    page(sak, language, new Melding(grunn, sak, null), status(grunn));
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

    private ModelAndView back(
            Sak sak, String done, @Nullable String language, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Flash.said(texts(language).get(done)));
        return new ModelAndView("redirect:/sak/" + sak.id().path());
    }

    private ModelAndView page(
            Sak sak, @Nullable String language, @Nullable Melding melding, HttpStatus status) {
        return new ModelAndView(
                "sak/sak", Map.of("sak", visning.show(sak, texts(language), melding)), status);
    }
}
