package no.helhet.praksis.kvalifisering;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Kroner;
import no.helhet.platform.web.Texts;
import no.helhet.regelverk.kvalifisering.Frammote;
import no.helhet.regelverk.kvalifisering.SamordnetYtelse;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// The acts on a programme in force: schedule, attendance, month, leave, end, and what the benefit
/// is calculated from.
@Controller
@RequestMapping("/kvalifisering/{id}")
@AccessPolicy(Rolle.VEILEDER)
class ProgramhandlingController {
    private final Programsider sider;
    private final Ukeplaner planer;
    private final Programoppmote oppmote;
    private final Programdager dager;
    private final Manedsberegning beregning;
    private final Programgang gang;
    private final Programgrunnlaget grunnlag;

    ProgramhandlingController(
            Programsider sider,
            Ukeplaner planer,
            Programoppmote oppmote,
            Programdager dager,
            Manedsberegning beregning,
            Programgang gang,
            Programgrunnlaget grunnlag) {
        this.sider = sider;
        this.planer = planer;
        this.oppmote = oppmote;
        this.dager = dager;
        this.beregning = beregning;
        this.gang = gang;
        this.grunnlag = grunnlag;
    }

    @PostMapping("/ukeplan")
    ModelAndView plan(
            @PathVariable ProgramId id,
            @RequestParam UUID nokkel,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var answer =
                planer.save(
                        id,
                        nokkel,
                        Programskjema.day(form.get("planfra")),
                        Programskjema.week(form),
                        form.getOrDefault("tilpasning", ""));
        return of(id, answer, "plan", form, t, to);
    }

    @PostMapping("/oppmote")
    ModelAndView attend(
            @PathVariable ProgramId id,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return of(id, oppmote.register(id, dager.read(id, form)), "oppmote", form, t, to);
    }

    @PostMapping("/oppmote/velg")
    ModelAndView choose(
            @PathVariable ProgramId id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dato,
            @RequestParam boolean arrangor,
            @RequestParam int sett,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return of(id, oppmote.choose(id, dato, arrangor, sett), "valgt", form, t, to);
    }

    @PostMapping("/oppmote/godkjenn")
    ModelAndView approve(
            @PathVariable ProgramId id,
            @RequestParam String maned,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var month = Programskjema.month(maned);
        return of(
                id,
                month == null ? new Programsvar.Endret() : oppmote.approve(id, month),
                "godkjent",
                form,
                t,
                to);
    }

    @PostMapping("/maned")
    ModelAndView make(
            @PathVariable ProgramId id,
            @RequestParam String maned,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var month = Programskjema.month(maned);
        return of(
                id,
                month == null ? new Programsvar.Endret() : beregning.makeOne(id, month),
                "maned",
                form,
                t,
                to);
    }

    @PostMapping("/opphold")
    ModelAndView pause(
            @PathVariable ProgramId id,
            @RequestParam UUID nokkel,
            @RequestParam Frammote.Grunn oppholdslag,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var answer =
                gang.pause(
                        id,
                        nokkel,
                        oppholdslag,
                        Programskjema.day(form.get("oppholdfom")),
                        Programskjema.day(form.get("oppholdtom")),
                        form.getOrDefault("oppholdgrunn", ""));
        return of(id, answer, "opphold", form, t, to);
    }

    @PostMapping("/opphold/{opphold}/tilbake")
    ModelAndView back(
            @PathVariable ProgramId id,
            @PathVariable UUID opphold,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var answer = gang.back(id, opphold, Programskjema.day(form.get("tilbake-" + opphold)));
        return of(id, answer, "tilbake", form, t, to);
    }

    @PostMapping("/avslutt")
    ModelAndView end(
            @PathVariable ProgramId id,
            @RequestParam int versjon,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var answer =
                gang.end(
                        id,
                        versjon,
                        Programskjema.day(form.get("slutt")),
                        Programskjema.word(Program.Sluttgrunn.class, form.get("sluttgrunn")),
                        form.getOrDefault("slutttekst", ""));
        if (answer instanceof Programsvar.Gjort) {
            to.addFlashAttribute(
                    "flash",
                    new Flash(
                            t.get("kvalifisering.gjort.avsluttet"),
                            "/kvalifisering/" + id.path() + "/avslutt/angre"));
            return new ModelAndView("redirect:/kvalifisering/" + id.path());
        }
        return of(id, answer, "avsluttet", form, t, to);
    }

    @PostMapping("/avslutt/angre")
    ModelAndView undoEnd(
            @PathVariable ProgramId id,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return of(id, gang.undoEnd(id), "angret", form, t, to);
    }

    @PostMapping("/barn")
    ModelAndView addChild(
            @PathVariable ProgramId id,
            @RequestParam UUID nokkel,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var answer =
                grunnlag.addChild(
                        id,
                        nokkel,
                        Programskjema.day(form.get("barnfodt")),
                        form.getOrDefault("barnkilde", ""));
        return of(id, answer, "grunnlag", form, t, to);
    }

    @PostMapping("/omsorg")
    ModelAndView setAlone(
            @PathVariable ProgramId id,
            @RequestParam(defaultValue = "false") boolean alene,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return of(id, grunnlag.setAlone(id, alene), "grunnlag", form, t, to);
    }

    @PostMapping("/ytelse")
    ModelAndView addBenefit(
            @PathVariable ProgramId id,
            @RequestParam UUID nokkel,
            @RequestParam SamordnetYtelse.Type ytelsetype,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var amount = Kroner.parse(form.getOrDefault("ytelsebelop", ""));
        var answer =
                grunnlag.addBenefit(
                        id,
                        nokkel,
                        ytelsetype,
                        Programskjema.day(form.get("ytelsefom")),
                        Programskjema.day(form.get("ytelsetom")),
                        amount.isPresent() ? amount.getAsLong() : null,
                        form.getOrDefault("ytelsekilde", ""));
        return of(id, answer, "grunnlag", form, t, to);
    }

    @PostMapping("/fjern/{hva}")
    ModelAndView remove(
            @PathVariable ProgramId id,
            @PathVariable UUID hva,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return of(id, grunnlag.remove(id, hva), "fjernet", form, t, to);
    }

    @PostMapping("/statistikk")
    ModelAndView answer(
            @PathVariable ProgramId id,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var answers = Programskjema.statistics(form, dager.years(id));
        return of(id, grunnlag.answer(id, answers), "statistikk", form, t, to);
    }

    private ModelAndView of(
            ProgramId id,
            Programsvar answer,
            String done,
            Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return ProgramController.answer(
                sider, id, answer, "kvalifisering.gjort." + done, form, t, to);
    }
}
