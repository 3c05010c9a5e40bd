package no.helhet.praksis.plan;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.UUID;

/// A partner's own steps in a plan that is shared with them.
@Controller
@RequestMapping("/partner/steg/{id}")
@AccessPolicy(Rolle.PARTNER)
class PartnerstegController {
    private final Partnersteg steg;

    PartnerstegController(Partnersteg steg) {
        this.steg = steg;
    }

    /// @param id of a step, in the form of ids in addresses
    @PostMapping("/gjort")
    String mark(
            @PathVariable MalId id,
            @RequestParam(defaultValue = "true") boolean gjort,
            Texts t,
            RedirectAttributes to) {
        var person = steg.mark(id, gjort).orElseThrow(PartnerstegController::closed);
        to.addFlashAttribute(
                "flash",
                gjort
                        ? new Flash(
                                t.get("plan.gjort.steg"),
                                "/partner/steg/" + id.path() + "/gjort?gjort=false")
                        : Flash.said(t.get("plan.gjort.ikkesteg")));
        return back(person);
    }

    @PostMapping("/melding")
    String tell(
            @PathVariable MalId id,
            @RequestParam UUID nokkel,
            @RequestParam(defaultValue = "") String melding,
            Texts t,
            RedirectAttributes to) {
        var person = steg.tell(id, nokkel, melding).orElseThrow(PartnerstegController::closed);
        to.addFlashAttribute("flash", Flash.said(t.get("plan.gjort.melding")));
        return back(person);
    }

    private static String back(PersonId person) {
        return "redirect:/partner/personer/" + person.path();
    }

    private static ResponseStatusException closed() {
        return new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
