package no.helhet.praksis.kvalifisering;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.samtykke.Partnerinnsyn;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Map;

/// A provider's registering of attendance, from the partner's page about the person.
@Controller
@RequestMapping("/partner/oppmote/{id}")
@AccessPolicy(Rolle.PARTNER)
class ArrangoroppmoteController {
    private final Arrangoroppmote oppmote;
    private final Partnerinnsyn innsyn;

    ArrangoroppmoteController(Arrangoroppmote oppmote, Partnerinnsyn innsyn) {
        this.oppmote = oppmote;
        this.innsyn = innsyn;
    }

    @PostMapping
    ModelAndView register(
            @PathVariable PersonId id,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return switch (oppmote.register(id, Arrangorskjema.days(form))) {
            case Arrangorsvar.Gjort(var days) -> {
                to.addFlashAttribute(
                        "flash",
                        Flash.said(
                                days == 0
                                        ? t.get("kvalifisering.arrangor.sammen")
                                        : t.get("kvalifisering.arrangor.gjort", days)));
                yield new ModelAndView("redirect:/partner/personer/" + id.path());
            }
            case Arrangorsvar.Mangler(var feil) ->
                    innsyn.open(id)
                            .flatMap(
                                    one ->
                                            oppmote.find(
                                                    one.person(), form, Programsider.said(feil, t)))
                            .map(
                                    side ->
                                            new ModelAndView(
                                                    "kvalifisering/arrangor",
                                                    Map.of("side", side),
                                                    HttpStatus.UNPROCESSABLE_CONTENT))
                            .orElseGet(ArrangoroppmoteController::closed);
            case Arrangorsvar.Lukket() -> closed();
        };
    }

    private static ModelAndView closed() {
        return new ModelAndView("kvalifisering/arrangorlukket", Map.of(), HttpStatus.FORBIDDEN);
    }
}
