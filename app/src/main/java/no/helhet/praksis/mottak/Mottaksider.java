package no.helhet.praksis.mottak;

import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Map;

/// What the reader is shown after an act in the reception.
@Component
class Mottaksider {
    /// On to the conversation, or back to the queue with what happened.
    ModelAndView answer(Mottaksvar svar, Texts t, RedirectAttributes to) {
        return switch (svar) {
            case Mottaksvar.Gjort(var h) -> new ModelAndView("redirect:/mottak/" + h.id().path());
            case Mottaksvar.GjortMedForslag(var h) ->
                    back(t.get("mottak.gjort.tjeneste", h.billett().text()), to);
            case Mottaksvar.StarAlt(var h) ->
                    back(t.get("mottak.gjort.staralt", h.billett().text()), to);
            case Mottaksvar.Opptatt(var h) -> back(taken(h, t), to);
            case Mottaksvar.Inhabil() -> back(t.get("mottak.inhabil"), to);
            case Mottaksvar.IngenVenter() -> back(t.get("mottak.ingen"), to);
            case Mottaksvar.Mangler(var feil) -> back(t.get(feil.getFirst().text()), to);
            case Mottaksvar.Lukket() -> closed();
        };
    }

    private static String taken(Henvendelse h, Texts t) {
        var hentet = h.hentet();
        return hentet == null || h.hosNavn() == null
                ? t.get("mottak.opptatt.endret", h.billett().text())
                : t.get("mottak.opptatt", h.hosNavn(), h.billett().text(), t.clock(hentet));
    }

    static ModelAndView back(String said, RedirectAttributes to) {
        to.addFlashAttribute("flash", Flash.said(said));
        return new ModelAndView("redirect:/mottak");
    }

    static ModelAndView closed() {
        return new ModelAndView("mottak/lukket", Map.of(), HttpStatus.NOT_FOUND);
    }

    /// The problems in the reader's words.
    static List<Problem> said(List<Problem> feil, Texts t) {
        return feil.stream().map(p -> new Problem(p.field(), t.get(p.text()))).toList();
    }
}
