package no.helhet.praksis.henvisning;

import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Map;

/// The answers of a referral's forms: back to the page, which says what was done, or the page as it
/// is with what is wrong and all that was written.
@Component
class Henvisningssider {
    private final Henvisningsinngang inngang;
    private final Henvisningsvisning visning;
    private final Henvisningsregler regler;

    Henvisningssider(
            Henvisningsinngang inngang, Henvisningsvisning visning, Henvisningsregler regler) {
        this.inngang = inngang;
        this.visning = visning;
        this.regler = regler;
    }

    ModelAndView show(Henvisning h, Texts t) {
        return page(h, Henvisningsvisning.Avvist.NOTHING, HttpStatus.OK, t);
    }

    private ModelAndView page(
            Henvisning h, Henvisningsvisning.Avvist avvist, HttpStatus status, Texts t) {
        return new ModelAndView(
                "henvisning/henvisning", Map.of("side", visning.show(h, avvist, t)), status);
    }

    /// @param done key of the sentence that says what was done
    /// @param felter what was sent in
    ModelAndView of(
            HenvisningId id,
            Henvisningssvar answer,
            String done,
            Map<String, String> felter,
            Texts t,
            RedirectAttributes to) {
        return switch (answer) {
            case Henvisningssvar.Gjort(var h) -> back(h.id(), done, t, to);
            case Henvisningssvar.Mangler(var feil) ->
                    again(id, said(feil, t), felter, HttpStatus.UNPROCESSABLE_CONTENT, t);
            case Henvisningssvar.Stengt(var utfall) ->
                    again(id, regler.problems(utfall, t), felter, HttpStatus.CONFLICT, t);
            case Henvisningssvar.Utdatert() -> refused(id, "henvisning.feil.utdatert", felter, t);
            case Henvisningssvar.FeilTilstand() ->
                    refused(id, "henvisning.feil.tilstand", felter, t);
            case Henvisningssvar.Lukket() -> closed();
        };
    }

    /// Two have written the draft: both texts are shown.
    ModelAndView conflict(
            HenvisningId id, Henvisningsinnhold mine, Map<String, String> felter, Texts t) {
        return inngang.enter(id, "henvisning.henvisning")
                .map(
                        h ->
                                page(
                                        h,
                                        new Henvisningsvisning.Avvist(List.of(), felter, mine),
                                        HttpStatus.CONFLICT,
                                        t))
                .orElseGet(Henvisningssider::closed);
    }

    static List<Problem> said(List<Problem> keys, Texts t) {
        return keys.stream().map(p -> new Problem(p.field(), t.get(p.text()))).toList();
    }

    ModelAndView back(HenvisningId id, String done, Texts t, RedirectAttributes to) {
        to.addFlashAttribute("flash", Flash.said(t.get(done)));
        return new ModelAndView("redirect:/henvisning/" + id.path());
    }

    private ModelAndView refused(HenvisningId id, String key, Map<String, String> felter, Texts t) {
        return again(
                id, List.of(new Problem("innhold", t.get(key))), felter, HttpStatus.CONFLICT, t);
    }

    private ModelAndView again(
            HenvisningId id,
            List<Problem> feil,
            Map<String, String> felter,
            HttpStatus status,
            Texts t) {
        return inngang.enter(id, "henvisning.henvisning")
                .map(h -> page(h, new Henvisningsvisning.Avvist(feil, felter, null), status, t))
                .orElseGet(Henvisningssider::closed);
    }

    /// Out of scope or closed to the reader: the same answer to both.
    static ModelAndView closed() {
        return new ModelAndView("henvisning/lukket", Map.of(), HttpStatus.FORBIDDEN);
    }
}
