package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Place;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.ansvarsgruppe.Innkalling.Svar;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The group on a partner's page about one person: answers to invitations, and what is done.
@Controller
@RequestMapping("/partner/ansvarsgruppe")
@AccessPolicy(Rolle.PARTNER)
public class PartneroppgaveController implements Place {
    private static final String BASE = "/partner/ansvarsgruppe/";
    private final Partneroppgaver oppgaver;

    PartneroppgaveController(Partneroppgaver oppgaver) {
        this.oppgaver = oppgaver;
    }

    @Override
    public String name() {
        return "partner.person";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public @Nullable Content render(String id) {
        var side = CurrentUser.has(Rolle.PARTNER) ? oppgaver.find(PersonId.valueOf(id)) : null;
        return side == null || side.isEmpty()
                ? null
                : new Content("ansvarsgruppe/partner.jte", side);
    }

    @PostMapping("/mote/{id}/svar/{medlem}")
    String answer(
            @PathVariable SamarbeidsmoteId id,
            @PathVariable MedlemId medlem,
            @RequestParam Svar svar,
            @RequestParam PersonId person,
            Texts t,
            RedirectAttributes to) {
        if (!oppgaver.answer(id, medlem, svar)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        to.addFlashAttribute("flash", Flash.said(t.get("ansvarsgruppe.gjort.svart")));
        return back(person);
    }

    @PostMapping("/oppgave/{id}/gjort")
    String complete(
            @PathVariable BeslutningId id,
            @RequestParam int versjon,
            Texts t,
            RedirectAttributes to) {
        var person = done(id, versjon, true);
        to.addFlashAttribute(
                "flash",
                new Flash(
                        t.get("ansvarsgruppe.gjort.gjort"),
                        BASE + "oppgave/" + id.path() + "/angre?versjon=" + (versjon + 1)));
        return back(person);
    }

    @PostMapping("/oppgave/{id}/angre")
    String undo(
            @PathVariable BeslutningId id,
            @RequestParam int versjon,
            Texts t,
            RedirectAttributes to) {
        var person = done(id, versjon, false);
        to.addFlashAttribute("flash", Flash.said(t.get("ansvarsgruppe.gjort.igjen")));
        return back(person);
    }

    private PersonId done(BeslutningId id, int versjon, boolean done) {
        return oppgaver.setDone(id, versjon, done)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(PersonId person) {
        return "redirect:/partner/personer/" + person.path();
    }
}
