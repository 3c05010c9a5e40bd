package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.function.Function;

/// Turns the answer to an act into a page: on with what was done, or back with what was typed.
final class Gruppehandling {
    private Gruppehandling() {}

    /// Draws the page that the form was on.
    @FunctionalInterface
    interface Back {
        ModelAndView page(List<Problem> feil, HttpStatus status);
    }

    static <T> ModelAndView answer(
            Gruppesvar<T> svar,
            Back back,
            Function<T, String> on,
            Flash done,
            Texts t,
            RedirectAttributes to) {
        return switch (svar) {
            case Gruppesvar.Gjort<T>(var what) -> {
                to.addFlashAttribute("flash", done);
                yield new ModelAndView("redirect:" + on.apply(what));
            }
            case Gruppesvar.Mangler<T>(var feil) ->
                    back.page(feil, HttpStatus.UNPROCESSABLE_CONTENT);
            case Gruppesvar.Endret<T> changed ->
                    back.page(
                            List.of(new Problem("innhold", "ansvarsgruppe.feil.endret")),
                            HttpStatus.CONFLICT);
            case Gruppesvar.Lukket<T>() -> Gruppesider.closed();
        };
    }
}
