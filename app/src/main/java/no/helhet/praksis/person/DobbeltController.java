package no.helhet.praksis.person;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Dobbeltforing.Status;
import no.helhet.praksis.person.Dobbeltsvar.Avslag.Hindring;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages on which two registered persons are said to be one, by two workers, and parted again.
@Controller
@RequestMapping("/dobbeltforinger")
@AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
class DobbeltController {
    private final Dobbeltsider pages;
    private final Dobbeltforinger acts;

    DobbeltController(Dobbeltsider pages, Dobbeltforinger acts) {
        this.pages = pages;
        this.acts = acts;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("person/dobbeltforinger").addObject("liste", pages.list());
    }

    @GetMapping("/ny/{en}/{annen}")
    ModelAndView compare(@PathVariable PersonId en, @PathVariable PersonId annen, Texts t) {
        return page(pages.compare(en, annen, t), "", "", null);
    }

    /// @param bestar which of the two is to stay, empty when none was chosen
    @PostMapping("/ny/{en}/{annen}")
    ModelAndView propose(
            @PathVariable PersonId en,
            @PathVariable PersonId annen,
            @RequestParam(defaultValue = "") String bestar,
            @RequestParam(defaultValue = "") String grunn,
            Texts t,
            RedirectAttributes redirect) {
        if (!bestar.equals(en.path()) && !bestar.equals(annen.path())) {
            return page(pages.compare(en, annen, t), bestar, grunn, "bestar");
        }
        var stays = bestar.equals(en.path()) ? en : annen;
        return switch (acts.propose(stays, stays.equals(en) ? annen : en, grunn)) {
            case Dobbeltsvar.Gjort(var made) -> done(made, t, redirect);
            case Dobbeltsvar.Nektet(var refusal) -> RefusedPage.of(refusal);
            case Dobbeltsvar.Avslag(var why) ->
                    page(pages.compare(en, annen, t), bestar, grunn, why.name());
        };
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String id, Texts t) {
        return page(pages.show(DobbeltforingId.valueOf(id), t), "", "", null);
    }

    /// @param svar GODKJENT or AVVIST
    @PostMapping("/{id}/svar")
    ModelAndView answer(
            @PathVariable String id,
            @RequestParam Status svar,
            @RequestParam(defaultValue = "") String grunn,
            Texts t,
            RedirectAttributes redirect) {
        var proposal = DobbeltforingId.valueOf(id);
        var outcome =
                svar == Status.GODKJENT
                        ? acts.approve(proposal, grunn)
                        : acts.reject(proposal, grunn);
        return after(proposal, outcome, grunn, t, redirect);
    }

    @PostMapping("/{id}/opphev")
    ModelAndView part(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String grunn,
            Texts t,
            RedirectAttributes redirect) {
        var proposal = DobbeltforingId.valueOf(id);
        return after(proposal, acts.part(proposal, grunn), grunn, t, redirect);
    }

    private ModelAndView after(
            DobbeltforingId id,
            Dobbeltsvar outcome,
            String grunn,
            Texts t,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Dobbeltsvar.Gjort(var made) -> done(made, t, redirect);
            case Dobbeltsvar.Nektet(var refusal) -> RefusedPage.of(refusal);
            case Dobbeltsvar.Avslag(var why) -> page(pages.show(id, t), "", grunn, why.name());
        };
    }

    private static ModelAndView done(Dobbeltforing made, Texts t, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "flash", Flash.said(t.get("person.dobbelt.gjort." + made.status())));
        return new ModelAndView("redirect:/dobbeltforinger/" + made.id().path());
    }

    /// @param fault what stood in the way, null on the first look
    private static ModelAndView page(
            Dobbeltsider.Side side, String bestar, String grunn, @Nullable String fault) {
        return switch (side) {
            case Dobbeltsider.Nektet(var refusal) -> RefusedPage.of(refusal);
            case Dobbeltsider.Apnet(var bilde) ->
                    new ModelAndView("person/dobbeltforing", status(fault))
                            .addObject("side", bilde)
                            .addObject("bestar", bestar)
                            .addObject("grunn", grunn)
                            .addObject("fault", fault);
        };
    }

    private static HttpStatus status(@Nullable String fault) {
        if (fault == null) {
            return HttpStatus.OK;
        }
        return fault.equals("bestar") || fault.equals(Hindring.GRUNN.name())
                ? HttpStatus.BAD_REQUEST
                : HttpStatus.CONFLICT;
    }
}
