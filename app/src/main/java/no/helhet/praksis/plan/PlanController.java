package no.helhet.praksis.plan;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.RefusedPage;
import no.helhet.praksis.plan.Planinngang.Inngang;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// A plan as the worker sees it, and what happens to it as a whole.
@Controller
@RequestMapping("/planer")
@AccessPolicy(Rolle.VEILEDER)
class PlanController {
    private final Planinngang inngang;
    private final Plangang gang;
    private final Plangodkjenning godkjenning;
    private final Plansider sider;

    PlanController(
            Planinngang inngang, Plangang gang, Plangodkjenning godkjenning, Plansider sider) {
        this.inngang = inngang;
        this.gang = gang;
        this.godkjenning = godkjenning;
        this.sider = sider;
    }

    @PostMapping("/ny/{person}")
    ModelAndView begin(@PathVariable PersonId person, Texts t, RedirectAttributes to) {
        return gang.begin(person) instanceof Plansvar.Gjort(var plan)
                ? new ModelAndView("redirect:/planer/" + plan.id().path())
                : Plansider.unknown();
    }

    @GetMapping("/{id}")
    @AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
    ModelAndView show(
            @PathVariable PlanId id, @RequestParam(required = false) @Nullable UUID apen, Texts t) {
        return entered(id, plan -> sider.show(plan, apen, t));
    }

    /// The page asks every few seconds what has happened, and says where the reader is.
    @PostMapping("/{id}/narvar")
    ModelAndView see(
            @PathVariable PlanId id,
            @RequestParam(required = false) @Nullable UUID apen,
            @RequestParam(defaultValue = "") String print,
            Texts t) {
        return entered(id, plan -> sider.live(plan, apen, print, t));
    }

    @PostMapping("/{id}/sporr")
    ModelAndView ask(
            @PathVariable PlanId id,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return act(id, plan -> godkjenning.ask(id), "plan.gjort.spurt", form, t, to);
    }

    @PostMapping("/{id}/godkjent")
    ModelAndView witness(
            @PathVariable PlanId id,
            @RequestParam(defaultValue = "") String stand,
            @RequestParam(defaultValue = "") String mate,
            @RequestParam(defaultValue = "") String vitne,
            @RequestParam(defaultValue = "") String giver,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return act(
                id,
                plan -> godkjenning.witness(id, stand, mate, vitne, giver),
                "plan.gjort.godkjent",
                form,
                t,
                to);
    }

    @PostMapping("/{id}/utkast")
    ModelAndView draft(@PathVariable PlanId id, Texts t, RedirectAttributes to) {
        return act(id, plan -> gang.draft(id), "plan.gjort.utkast", Map.of(), t, to);
    }

    @PostMapping("/{id}/koordinator")
    @AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
    ModelAndView coordinate(
            @PathVariable PlanId id,
            @RequestParam UUID koordinator,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return act(
                id,
                plan -> gang.coordinate(id, koordinator),
                "plan.gjort.koordinator",
                form,
                t,
                to);
    }

    @PostMapping("/{id}/evaluering")
    ModelAndView evaluate(
            @PathVariable PlanId id,
            @RequestParam UUID nokkel,
            @RequestParam(defaultValue = "") String evalueringen,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate neste,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return act(
                id,
                plan ->
                        gang.evaluate(
                                id, nokkel, evalueringen, neste == null ? LocalDate.MIN : neste),
                "plan.gjort.evaluert",
                form,
                t,
                to);
    }

    @PostMapping("/{id}/avslutt")
    ModelAndView end(
            @PathVariable PlanId id,
            @RequestParam(defaultValue = "") String grunn,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return entered(
                id,
                plan ->
                        sider.answer(
                                plan,
                                gang.end(id, grunn),
                                "",
                                new Flash(
                                        t.get("plan.gjort.avsluttet"),
                                        "/planer/" + id.path() + "/apne"),
                                form,
                                t,
                                to));
    }

    @PostMapping("/{id}/apne")
    ModelAndView reopen(@PathVariable PlanId id, Texts t, RedirectAttributes to) {
        return act(id, plan -> gang.reopen(id), "plan.gjort.apnet", Map.of(), t, to);
    }

    private ModelAndView act(
            PlanId id,
            Function<Plan, Plansvar> work,
            String done,
            Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return entered(
                id,
                plan ->
                        sider.answer(
                                plan, work.apply(plan), "", Flash.said(t.get(done)), form, t, to));
    }

    private ModelAndView entered(PlanId id, Function<Plan, ModelAndView> act) {
        return switch (inngang.enter(id)) {
            case Inngang.Apen(var plan) -> act.apply(plan);
            case Inngang.Stengt(var refusal) -> RefusedPage.of(refusal);
        };
    }
}
