package no.helhet.praksis.klage;

import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Map;

/// The answers of an appeal's forms: back to the page, which says what was done, or the page as it
/// is with what is wrong and all that was written.
@Component
class Klagesider {
    private final Klageinngang inngang;
    private final Klagevisning visning;
    private final Klageprove prove;

    Klagesider(Klageinngang inngang, Klagevisning visning, Klageprove prove) {
        this.inngang = inngang;
        this.visning = visning;
        this.prove = prove;
    }

    ModelAndView show(Klage klage, Texts t) {
        return page(klage, Klagevisning.Avvist.NOTHING, HttpStatus.OK, t);
    }

    private ModelAndView page(Klage klage, Klagevisning.Avvist avvist, HttpStatus status, Texts t) {
        return new ModelAndView(
                "klage/klage", Map.of("side", visning.show(klage, avvist, t)), status);
    }

    /// @param done key of the sentence that says what was done
    /// @param felter what was sent
    ModelAndView of(
            KlageId id,
            Klagesvar answer,
            String done,
            Map<String, String> felter,
            Texts t,
            RedirectAttributes to) {
        return switch (answer) {
            case Klagesvar.Gjort(var klage) -> back(klage.id(), done, t, to);
            case Klagesvar.Mangler(var feil) ->
                    again(
                            id,
                            new Klagevisning.Avvist(said(feil, t), felter, null),
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            t);
            case Klagesvar.Stengt(var porter) ->
                    again(
                            id,
                            new Klagevisning.Avvist(prove.missing(porter, t), felter, null),
                            HttpStatus.CONFLICT,
                            t);
            case Klagesvar.Utdatert() -> refused(id, "klage.feil.utdatert", felter, t);
            case Klagesvar.FeilTilstand() -> refused(id, "klage.feil.tilstand", felter, t);
            case Klagesvar.Inhabil() -> closed();
            case Klagesvar.Lukket() -> closed();
        };
    }

    /// Two have written the review: both are shown.
    ModelAndView conflict(KlageId id, Vurdering mine, Texts t) {
        return again(
                id, new Klagevisning.Avvist(List.of(), Map.of(), mine), HttpStatus.CONFLICT, t);
    }

    static List<Problem> said(List<Problem> keys, Texts t) {
        return keys.stream().map(p -> new Problem(p.field(), t.get(p.text()))).toList();
    }

    ModelAndView back(KlageId id, String done, Texts t, RedirectAttributes to) {
        to.addFlashAttribute("flash", Flash.said(t.get(done)));
        return new ModelAndView("redirect:/klage/" + id.path());
    }

    private ModelAndView refused(KlageId id, String key, Map<String, String> felter, Texts t) {
        return again(
                id,
                new Klagevisning.Avvist(List.of(new Problem("innhold", t.get(key))), felter, null),
                HttpStatus.CONFLICT,
                t);
    }

    private ModelAndView again(KlageId id, Klagevisning.Avvist avvist, HttpStatus status, Texts t) {
        return inngang.enter(id, "klage.klage")
                .map(klage -> page(klage, avvist, status, t))
                .orElseGet(Klagesider::closed);
    }

    /// Out of scope or closed to the reader: the same answer to both.
    static ModelAndView closed() {
        return new ModelAndView("klage/lukket", Map.of(), HttpStatus.FORBIDDEN);
    }
}
