package no.helhet.praksis.plan;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;
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

import java.util.Map;
import java.util.UUID;

/// The person's own plan: read, written in, approved, or not agreed to yet.
@Controller
@RequestMapping("/minside/plan")
@AccessPolicy(Rolle.INNBYGGER)
class MinPlanController {
    private final Planinngang inngang;
    private final Delhandlinger deler;
    private final Plangang gang;
    private final Steghandlinger steghandlinger;
    private final Plangodkjenning godkjenning;
    private final Plansider sider;

    MinPlanController(
            Planinngang inngang,
            Delhandlinger deler,
            Plangang gang,
            Steghandlinger steghandlinger,
            Plangodkjenning godkjenning,
            Plansider sider) {
        this.inngang = inngang;
        this.deler = deler;
        this.gang = gang;
        this.steghandlinger = steghandlinger;
        this.godkjenning = godkjenning;
        this.sider = sider;
    }

    @GetMapping
    ModelAndView show(@RequestParam(required = false) @Nullable UUID apen, Texts t) {
        return sider.show(own(), apen, t);
    }

    @PostMapping("/narvar")
    ModelAndView see(
            @RequestParam(required = false) @Nullable UUID apen,
            @RequestParam(defaultValue = "") String print,
            Texts t) {
        return sider.live(own(), apen, print, t);
    }

    @PostMapping("/del/{del}/lagre")
    ModelAndView autosave(@PathVariable UUID del, @RequestParam Map<String, String> form, Texts t) {
        return deler.autosave(own(), del, form, t);
    }

    @PostMapping("/del/{del}")
    ModelAndView send(@PathVariable UUID del, @RequestParam Map<String, String> form, Texts t) {
        return deler.send(own(), del, form, t);
    }

    @PostMapping("/del/{del}/konflikt/{felt}")
    ModelAndView settle(
            @PathVariable UUID del,
            @PathVariable String felt,
            @RequestParam int versjon,
            @RequestParam Map<String, String> form,
            Texts t) {
        return deler.settle(own(), del, felt, versjon, form, t);
    }

    @PostMapping("/mal")
    ModelAndView addGoal(@RequestParam UUID nokkel, Texts t, RedirectAttributes to) {
        return deler.add(own(), nokkel, Delslag.MAL, null, "", t, to);
    }

    @PostMapping("/deltaker")
    ModelAndView addParticipant(@RequestParam UUID nokkel, Texts t, RedirectAttributes to) {
        return deler.add(own(), nokkel, Delslag.DELTAKER, null, "", t, to);
    }

    @PostMapping("/mal/{mal}/steg")
    ModelAndView addStep(
            @PathVariable UUID mal,
            @RequestParam UUID nokkel,
            @RequestParam(defaultValue = "") String tiltak,
            Texts t,
            RedirectAttributes to) {
        return deler.add(own(), nokkel, Delslag.STEG, mal, tiltak, t, to);
    }

    @PostMapping("/del/{del}/fjern")
    ModelAndView remove(@PathVariable UUID del, Texts t, RedirectAttributes to) {
        return deler.remove(own(), del, true, t, to);
    }

    @PostMapping("/del/{del}/tilbake")
    ModelAndView restore(@PathVariable UUID del, Texts t, RedirectAttributes to) {
        return deler.remove(own(), del, false, t, to);
    }

    @PostMapping("/utkast")
    ModelAndView draft(Texts t, RedirectAttributes to) {
        var plan = own();
        return sider.answer(
                plan,
                gang.draft(plan.id()),
                "",
                Flash.said(t.get("plan.gjort.utkast")),
                Map.of(),
                t,
                to);
    }

    @PostMapping("/steg/{steg}/gjort")
    ModelAndView mark(
            @PathVariable UUID steg,
            @RequestParam(defaultValue = "true") boolean gjort,
            Texts t,
            RedirectAttributes to) {
        var plan = own();
        return sider.answer(
                plan,
                steghandlinger.mark(plan.id(), steg, gjort),
                "#del-" + steg,
                gjort
                        ? new Flash(
                                t.get("plan.gjort.steg"),
                                "/minside/plan/steg/" + steg + "/gjort?gjort=false")
                        : Flash.said(t.get("plan.gjort.ikkesteg")),
                Map.of(),
                t,
                to);
    }

    @PostMapping("/godkjenn")
    ModelAndView approve(
            @RequestParam(defaultValue = "") String stand, Texts t, RedirectAttributes to) {
        var plan = own();
        return sider.answer(
                plan,
                godkjenning.approve(plan.id(), stand),
                "",
                Flash.said(t.get("plan.min.gjort.godkjent")),
                Map.of(),
                t,
                to);
    }

    @PostMapping("/uenig")
    ModelAndView disagree(
            @RequestParam(defaultValue = "") String uenig,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var plan = own();
        return sider.answer(
                plan,
                godkjenning.disagree(plan.id(), uenig),
                "",
                Flash.said(t.get("plan.min.gjort.uenig")),
                form,
                t,
                to);
    }

    private Plan own() {
        return inngang.findOwn()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
