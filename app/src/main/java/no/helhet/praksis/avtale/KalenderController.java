package no.helhet.praksis.avtale;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/// The worker's and the office's calendar, and when each can be met.
@Controller
@RequestMapping("/kalender")
@AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
class KalenderController {
    private static final int LONGEST_WAIT = 240;
    private final Kalendersider kalendere;
    private final Timeplan timeplan;

    KalenderController(Kalendersider kalendere, Timeplan timeplan) {
        this.kalendere = kalendere;
        this.timeplan = timeplan;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(required = false) @Nullable String dag,
            @RequestParam(defaultValue = "dag") String vis,
            @RequestParam(defaultValue = "meg") String hvem) {
        // One who meets nobody has no calendar of their own.
        var office = hvem.equals("kontor") || !CurrentUser.has(Rolle.VEILEDER);
        return new ModelAndView(
                "avtale/kalender",
                Map.of("side", kalendere.find(day(dag), vis.equals("uke"), office)));
    }

    private LocalDate day(@Nullable String text) {
        try {
            var day = text == null ? kalendere.today() : LocalDate.parse(text);
            // Years that no calendar holds are no error of ours.
            return day.getYear() < 2000 || day.getYear() > 2999 ? kalendere.today() : day;
        } catch (DateTimeParseException e) {
            return kalendere.today();
        }
    }

    @GetMapping("/timeplan")
    ModelAndView plan() {
        return plan(List.of(), HttpStatus.OK);
    }

    private ModelAndView plan(List<Problem> feil, HttpStatus status) {
        return new ModelAndView(
                "avtale/timeplan", Map.of("side", timeplan.find(), "feil", feil), status);
    }

    @PostMapping("/timeplan")
    ModelAndView addLine(
            @RequestParam MultiValueMap<String, String> felter, Texts t, RedirectAttributes to) {
        return answer(
                timeplan.addLine(new Timeplanskjema(Map.copyOf(felter))),
                t.get("avtale.plan.lagret"),
                t,
                to);
    }

    @PostMapping("/luke")
    ModelAndView addSlot(
            @RequestParam MultiValueMap<String, String> felter, Texts t, RedirectAttributes to) {
        return answer(
                timeplan.addSlot(new Timeplanskjema(Map.copyOf(felter))),
                t.get("avtale.luke.lagt"),
                t,
                to);
    }

    private ModelAndView answer(List<Problem> wrong, String said, Texts t, RedirectAttributes to) {
        if (!wrong.isEmpty()) {
            return plan(Avtalesider.said(wrong, t), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return back(said, to);
    }

    private static ModelAndView back(String said, RedirectAttributes to) {
        to.addFlashAttribute("flash", Flash.said(said));
        return new ModelAndView("redirect:/kalender/timeplan");
    }

    @PostMapping("/timeplan/{id}/avslutt")
    ModelAndView endLine(@PathVariable UkemalId id, Texts t, RedirectAttributes to) {
        return back(
                t.get(timeplan.endLine(id) ? "avtale.plan.avsluttet" : "avtale.plan.borte"), to);
    }

    @PostMapping("/luke/{id}/fjern")
    ModelAndView removeSlot(@PathVariable LukeId id, Texts t, RedirectAttributes to) {
        return back(
                t.get(timeplan.removeSlot(id) ? "avtale.luke.fjernet" : "avtale.luke.borte"), to);
    }

    /// What holds for the office.
    @PostMapping("/innstilling")
    @AccessPolicy(Rolle.LEDER)
    ModelAndView choose(
            @RequestParam(defaultValue = "") String paminnelser,
            @RequestParam(defaultValue = "0") String minutter,
            Texts t,
            RedirectAttributes to) {
        var leads = List.of(paminnelser.strip().split("[\\s,]+"));
        var right =
                leads.stream().allMatch(l -> l.matches("P[0-9]{1,2}D|PT[0-9]{1,3}[HM]"))
                        && minutter.matches("[0-9]{1,3}")
                        && Integer.parseInt(minutter) > 0
                        && Integer.parseInt(minutter) <= LONGEST_WAIT;
        if (!right) {
            return plan(
                    List.of(new Problem("paminnelser", t.get("avtale.feil.innstilling"))),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        timeplan.choose(new Avtaleinnstilling(leads, Integer.parseInt(minutter)));
        return back(t.get("avtale.innstilling.lagret"), to);
    }
}
