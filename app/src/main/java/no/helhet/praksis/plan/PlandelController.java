package no.helhet.praksis.plan;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.RefusedPage;
import no.helhet.praksis.plan.Planinngang.Inngang;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// The worker's writing in a plan: its parts, and its steps.
@Controller
@RequestMapping("/planer/{id}")
@AccessPolicy(Rolle.VEILEDER)
class PlandelController {
    private final Planinngang inngang;
    private final Delhandlinger deler;
    private final Steghandlinger steghandlinger;
    private final Plansider sider;

    PlandelController(
            Planinngang inngang,
            Delhandlinger deler,
            Steghandlinger steghandlinger,
            Plansider sider) {
        this.inngang = inngang;
        this.deler = deler;
        this.steghandlinger = steghandlinger;
        this.sider = sider;
    }

    @PostMapping("/del/{del}/lagre")
    ModelAndView autosave(
            @PathVariable PlanId id,
            @PathVariable UUID del,
            @RequestParam Map<String, String> form,
            Texts t) {
        return entered(id, plan -> deler.autosave(plan, del, form, t));
    }

    @PostMapping("/del/{del}")
    ModelAndView send(
            @PathVariable PlanId id,
            @PathVariable UUID del,
            @RequestParam Map<String, String> form,
            Texts t) {
        return entered(id, plan -> deler.send(plan, del, form, t));
    }

    @PostMapping("/del/{del}/konflikt/{felt}")
    ModelAndView settle(
            @PathVariable PlanId id,
            @PathVariable UUID del,
            @PathVariable String felt,
            @RequestParam int versjon,
            @RequestParam Map<String, String> form,
            Texts t) {
        return entered(id, plan -> deler.settle(plan, del, felt, versjon, form, t));
    }

    @PostMapping("/mal")
    ModelAndView addGoal(
            @PathVariable PlanId id, @RequestParam UUID nokkel, Texts t, RedirectAttributes to) {
        return entered(id, plan -> deler.add(plan, nokkel, Delslag.MAL, null, "", t, to));
    }

    @PostMapping("/deltaker")
    ModelAndView addParticipant(
            @PathVariable PlanId id, @RequestParam UUID nokkel, Texts t, RedirectAttributes to) {
        return entered(id, plan -> deler.add(plan, nokkel, Delslag.DELTAKER, null, "", t, to));
    }

    @PostMapping("/mal/{mal}/steg")
    ModelAndView addStep(
            @PathVariable PlanId id,
            @PathVariable UUID mal,
            @RequestParam UUID nokkel,
            @RequestParam(defaultValue = "") String tiltak,
            Texts t,
            RedirectAttributes to) {
        return entered(id, plan -> deler.add(plan, nokkel, Delslag.STEG, mal, tiltak, t, to));
    }

    @PostMapping("/del/{del}/fjern")
    ModelAndView remove(
            @PathVariable PlanId id, @PathVariable UUID del, Texts t, RedirectAttributes to) {
        return entered(id, plan -> deler.remove(plan, del, true, t, to));
    }

    @PostMapping("/del/{del}/tilbake")
    ModelAndView restore(
            @PathVariable PlanId id, @PathVariable UUID del, Texts t, RedirectAttributes to) {
        return entered(id, plan -> deler.remove(plan, del, false, t, to));
    }

    @PostMapping("/steg/{steg}/gjort")
    ModelAndView mark(
            @PathVariable PlanId id,
            @PathVariable UUID steg,
            @RequestParam(defaultValue = "true") boolean gjort,
            Texts t,
            RedirectAttributes to) {
        return entered(
                id,
                plan ->
                        sider.answer(
                                plan,
                                steghandlinger.mark(id, steg, gjort),
                                "#del-" + steg,
                                gjort
                                        ? new Flash(
                                                t.get("plan.gjort.steg"),
                                                "/planer/"
                                                        + id.path()
                                                        + "/steg/"
                                                        + steg
                                                        + "/gjort?gjort=false")
                                        : Flash.said(t.get("plan.gjort.ikkesteg")),
                                Map.of(),
                                t,
                                to));
    }

    @PostMapping("/steg/{steg}/melding")
    ModelAndView tell(
            @PathVariable PlanId id,
            @PathVariable UUID steg,
            @RequestParam UUID nokkel,
            @RequestParam(defaultValue = "") String melding,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return entered(
                id,
                plan ->
                        sider.answer(
                                plan,
                                steghandlinger.tell(id, nokkel, steg, melding),
                                "#del-" + steg,
                                Flash.said(t.get("plan.gjort.melding")),
                                form,
                                t,
                                to));
    }

    private ModelAndView entered(PlanId id, Function<Plan, ModelAndView> act) {
        return switch (inngang.enter(id)) {
            case Inngang.Apen(var plan) -> act.apply(plan);
            case Inngang.Stengt(var refusal) -> RefusedPage.of(refusal);
        };
    }
}
