package no.helhet.praksis.person;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.EmergencyAccess;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.MunicipalId;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.ChangesScope;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Map;

/// Emergency access: a worker states the reason and sees one person for an hour; the leader
/// acknowledges it.
@Controller
class EmergencyController {
    private final EmergencyEntry entry;
    private final EmergencyAccess accesses;
    private final PersonPages pages;

    EmergencyController(EmergencyEntry entry, EmergencyAccess accesses, PersonPages pages) {
        this.entry = entry;
        this.accesses = accesses;
        this.pages = pages;
    }

    @GetMapping("/nodtilgang")
    @AccessPolicy({Rolle.VEILEDER, Rolle.BESLUTTER})
    ModelAndView form() {
        return form("", "", "", Map.of(), HttpStatus.OK);
    }

    @PostMapping("/nodtilgang")
    @AccessPolicy({Rolle.VEILEDER, Rolle.BESLUTTER})
    ModelAndView request(
            @RequestParam String kommunenr, @RequestParam String fnr, @RequestParam String grunn) {
        var outcome = entry.request(kommunenr.strip(), fnr, grunn);
        return switch (outcome) {
            case EmergencyEntry.Invalid(var faults) ->
                    form(kommunenr, fnr, grunn, faults, HttpStatus.BAD_REQUEST);
            case EmergencyEntry.Opened(var path) ->
                    new ModelAndView("redirect:/nodtilgang/" + path);
            case EmergencyEntry.Refused _, EmergencyEntry.Closed _, EmergencyEntry.Open _ ->
                    answer(outcome);
        };
    }

    @GetMapping("/nodtilgang/{id}")
    @ChangesScope
    @AccessPolicy({Rolle.VEILEDER, Rolle.BESLUTTER})
    ModelAndView use(@PathVariable String id) {
        return answer(MunicipalId.parse(id, entry::use));
    }

    private ModelAndView answer(EmergencyEntry.Outcome outcome) {
        return switch (outcome) {
            case EmergencyEntry.Refused(var refusal) -> RefusedPage.of(refusal);
            case EmergencyEntry.Closed(var access) ->
                    new ModelAndView("person/nodtilgang-lukket", HttpStatus.FORBIDDEN)
                            .addObject("access", access);
            case EmergencyEntry.Open(var access, var person, var scope) ->
                    Scopes.call(scope, () -> pages.card(person, "nodtilgang"))
                            .addObject("emergency", access);
            case EmergencyEntry.Invalid _, EmergencyEntry.Opened _ ->
                    throw new IllegalStateException("Nothing to show");
        };
    }

    private static ModelAndView form(
            String kommunenr,
            String fnr,
            String grunn,
            Map<String, String> faults,
            HttpStatus status) {
        return new ModelAndView("person/nodtilgang", status)
                .addObject("kommunenr", kommunenr)
                .addObject("fnr", fnr)
                .addObject("grunn", grunn)
                .addObject("faults", faults);
    }

    @GetMapping("/nodtilganger")
    @AccessPolicy({Rolle.LEDER})
    ModelAndView unacknowledged() {
        return new ModelAndView("person/nodtilganger")
                .addObject("accesses", accesses.findUnacknowledged());
    }

    @PostMapping("/nodtilganger/{id}/kvitter")
    @AccessPolicy({Rolle.LEDER})
    ModelAndView acknowledge(@PathVariable String id, Texts t, RedirectAttributes redirect) {
        var done = MunicipalId.parse(id, accesses::acknowledge);
        redirect.addFlashAttribute(
                "flash",
                Flash.said(
                        t.get(done ? "person.nodtilganger.kvittert" : "person.nodtilganger.ikke")));
        return new ModelAndView("redirect:/nodtilganger");
    }
}
