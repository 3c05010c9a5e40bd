package no.helhet.praksis.opplysning;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Map;

/// A partner delivers what it knows of a person who lets it. The form shows nothing of what we
/// have; that stands on the partner's page about the person, where the reading is written down.
@Controller
@RequestMapping("/partner/opplysninger/{id}")
@AccessPolicy(Rolle.PARTNER)
class PartneropplysningController {
    private final Partnerlevering levering;

    PartneropplysningController(Partnerlevering levering) {
        this.levering = levering;
    }

    @GetMapping
    ModelAndView form(@PathVariable PersonId id) {
        var empty = new Opplysningsskjema(Map.of("nokkel", Ids.next().toString()));
        return draw(id, empty, List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView deliver(
            @PathVariable PersonId id,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var skjema = new Opplysningsskjema(form);
        var nokkel = skjema.nokkel();
        return switch (nokkel == null
                ? new Opplysningssvar.Lukket()
                : levering.deliver(id, nokkel, skjema)) {
            case Opplysningssvar.Gjort(var o) -> {
                to.addFlashAttribute("flash", Flash.said(t.get("opplysning.gjort.levert")));
                yield new ModelAndView("redirect:/partner/opplysninger/" + id.path());
            }
            case Opplysningssvar.Mangler(List<Problem> feil) ->
                    draw(
                            id,
                            skjema,
                            Opplysningssider.said(feil, t),
                            HttpStatus.UNPROCESSABLE_CONTENT);
            default -> throw notFound();
        };
    }

    private ModelAndView draw(
            PersonId id, Opplysningsskjema skjema, List<Problem> feil, HttpStatus status) {
        var opened = levering.open(id).orElseThrow(PartneropplysningController::notFound);
        return new ModelAndView(
                "opplysning/levering",
                Map.of(
                        "side",
                        new Leveringsside(
                                opened.person().path(),
                                opened.navn(),
                                opened.partner().navn(),
                                skjema,
                                feil)),
                status);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
