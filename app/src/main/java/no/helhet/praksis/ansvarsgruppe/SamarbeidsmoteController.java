package no.helhet.praksis.ansvarsgruppe;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.ansvarsgruppe.Innkalling.Svar;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One meeting: its time, who comes, what to talk about, and what was decided there.
@Controller
@RequestMapping("/ansvarsgrupper/mote/{id}")
@AccessPolicy(Rolle.VEILEDER)
class SamarbeidsmoteController {
    private final Samarbeidsmoter moter;
    private final Beslutninger beslutninger;
    private final Motefiler filer;
    private final Gruppesider sider;

    SamarbeidsmoteController(
            Samarbeidsmoter moter, Beslutninger beslutninger, Motefiler filer, Gruppesider sider) {
        this.moter = moter;
        this.beslutninger = beslutninger;
        this.filer = filer;
        this.sider = sider;
    }

    @GetMapping
    @AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
    ModelAndView show(@PathVariable SamarbeidsmoteId id, Texts t) {
        return sider.meeting(id, Gruppeskjema.EMPTY, List.of(), null, HttpStatus.OK, t);
    }

    @GetMapping("/mote.ics")
    @AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
    void file(@PathVariable SamarbeidsmoteId id, Texts t, HttpServletResponse response)
            throws IOException {
        filer.send(id, t, response);
    }

    @PostMapping("/flytt")
    ModelAndView move(
            @PathVariable SamarbeidsmoteId id,
            @RequestParam int versjon,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var skjema = new Gruppeskjema(form);
        return of(id, moter.move(id, versjon, skjema), said("flyttet", t), skjema, t, to);
    }

    @PostMapping("/avlys")
    ModelAndView cancel(
            @PathVariable SamarbeidsmoteId id,
            @RequestParam int versjon,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var skjema = new Gruppeskjema(form);
        return of(
                id,
                moter.cancel(id, versjon, skjema.felt("avlysgrunn")),
                said("avlyst", t),
                skjema,
                t,
                to);
    }

    @PostMapping("/svar/{medlem}")
    ModelAndView answer(
            @PathVariable SamarbeidsmoteId id,
            @PathVariable MedlemId medlem,
            @RequestParam Svar svar,
            @RequestParam(defaultValue = "") String beskjed,
            Texts t,
            RedirectAttributes to) {
        var undo = base(id) + "/svar/" + medlem.path() + "/angre";
        return of(
                id,
                moter.answer(id, medlem, svar, beskjed),
                new Flash(t.get("ansvarsgruppe.gjort.svart"), undo),
                Gruppeskjema.EMPTY,
                t,
                to);
    }

    @PostMapping("/svar/{medlem}/angre")
    ModelAndView undoAnswer(
            @PathVariable SamarbeidsmoteId id,
            @PathVariable MedlemId medlem,
            Texts t,
            RedirectAttributes to) {
        return of(
                id,
                moter.answer(id, medlem, null, ""),
                said("angret", t),
                Gruppeskjema.EMPTY,
                t,
                to);
    }

    @PostMapping("/punkt")
    ModelAndView propose(
            @PathVariable SamarbeidsmoteId id,
            @RequestParam UUID nokkel,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var skjema = new Gruppeskjema(form);
        return of(
                id,
                moter.propose(id, nokkel, skjema.felt("punkt")),
                said("punkt", t),
                skjema,
                t,
                to);
    }

    @PostMapping("/punkt/{punkt}/trekk")
    ModelAndView takeBack(
            @PathVariable SamarbeidsmoteId id,
            @PathVariable UUID punkt,
            Texts t,
            RedirectAttributes to) {
        var undo = base(id) + "/punkt/" + punkt + "/angre";
        return of(
                id,
                moter.takeBack(id, punkt, true),
                new Flash(t.get("ansvarsgruppe.gjort.trukket"), undo),
                Gruppeskjema.EMPTY,
                t,
                to);
    }

    @PostMapping("/punkt/{punkt}/angre")
    ModelAndView putBack(
            @PathVariable SamarbeidsmoteId id,
            @PathVariable UUID punkt,
            Texts t,
            RedirectAttributes to) {
        return of(
                id, moter.takeBack(id, punkt, false), said("punkt", t), Gruppeskjema.EMPTY, t, to);
    }

    @PostMapping("/beslutning")
    ModelAndView decide(
            @PathVariable SamarbeidsmoteId id,
            @RequestParam AnsvarsgruppeId gruppe,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var skjema = new Gruppeskjema(form);
        return Gruppehandling.answer(
                beslutninger.decide(gruppe, id, skjema),
                (feil, status) -> sider.meeting(id, skjema, feil, null, status, t),
                b -> base(id) + "#bestemt",
                said("bestemt", t),
                t,
                to);
    }

    private ModelAndView of(
            SamarbeidsmoteId id,
            Gruppesvar<Samarbeidsmote> svar,
            Flash done,
            Gruppeskjema skjema,
            Texts t,
            RedirectAttributes to) {
        return Gruppehandling.answer(
                svar,
                (feil, status) -> sider.meeting(id, skjema, feil, null, status, t),
                m -> base(m.id()),
                done,
                t,
                to);
    }

    private static String base(SamarbeidsmoteId id) {
        return "/ansvarsgrupper/mote/" + id.path();
    }

    private static Flash said(String what, Texts t) {
        return Flash.said(t.get("ansvarsgruppe.gjort." + what));
    }
}
