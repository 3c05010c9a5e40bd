package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A group: who is in it, who leads it, its meetings and what it has decided.
@Controller
@RequestMapping("/ansvarsgrupper")
@AccessPolicy(Rolle.VEILEDER)
class AnsvarsgruppeController {
    private static final String BASE = "/ansvarsgrupper/";
    private final Grupper grupper;
    private final Samarbeidsmoter moter;
    private final Beslutninger beslutninger;
    private final Gruppesider sider;
    private final Oppfolgingsliste oppfolging;

    AnsvarsgruppeController(
            Grupper grupper,
            Samarbeidsmoter moter,
            Beslutninger beslutninger,
            Gruppesider sider,
            Oppfolgingsliste oppfolging) {
        this.grupper = grupper;
        this.moter = moter;
        this.beslutninger = beslutninger;
        this.sider = sider;
        this.oppfolging = oppfolging;
    }

    @PostMapping("/ny/{person}")
    ModelAndView begin(
            @PathVariable PersonId person,
            @RequestParam UUID nokkel,
            Texts t,
            RedirectAttributes to) {
        return switch (grupper.begin(person, nokkel)) {
            case Gruppesvar.Gjort<Ansvarsgruppe>(var gruppe) -> {
                to.addFlashAttribute("flash", Flash.said(t.get("ansvarsgruppe.gjort.begynt")));
                yield new ModelAndView("redirect:" + BASE + gruppe.id().path());
            }
            default -> Gruppesider.closed();
        };
    }

    /// What waits: the coordinator's own, or all of the office for its leader.
    @GetMapping("/oppfolging")
    @AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
    ModelAndView followUp(@RequestParam(defaultValue = "false") boolean alle) {
        var all = alle && CurrentUser.has(Rolle.LEDER) || !CurrentUser.has(Rolle.VEILEDER);
        return new ModelAndView(
                "ansvarsgruppe/oppfolging",
                Map.of("liste", all ? oppfolging.findAll() : oppfolging.findMine()));
    }

    @GetMapping("/{id}")
    @AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
    ModelAndView show(@PathVariable AnsvarsgruppeId id, Texts t) {
        return sider.group(id, Gruppeskjema.EMPTY, List.of(), HttpStatus.OK, t);
    }

    @GetMapping("/{id}/lofter")
    @AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
    ModelAndView promises(@PathVariable AnsvarsgruppeId id, Texts t) {
        return sider.promises(id, t);
    }

    @PostMapping("/{id}/medlem")
    ModelAndView join(
            @PathVariable AnsvarsgruppeId id,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var skjema = new Gruppeskjema(form);
        return of(id, grupper.join(id, skjema), said("medlem", t), skjema, t, to);
    }

    @PostMapping("/{id}/medlem/{medlem}/ut")
    ModelAndView leave(
            @PathVariable AnsvarsgruppeId id,
            @PathVariable MedlemId medlem,
            Texts t,
            RedirectAttributes to) {
        var undo = BASE + id.path() + "/medlem/" + medlem.path() + "/inn";
        return of(
                id,
                grupper.leave(id, medlem, ""),
                new Flash(t.get("ansvarsgruppe.gjort.ut"), undo),
                Gruppeskjema.EMPTY,
                t,
                to);
    }

    @PostMapping("/{id}/medlem/{medlem}/inn")
    ModelAndView undoLeave(
            @PathVariable AnsvarsgruppeId id,
            @PathVariable MedlemId medlem,
            Texts t,
            RedirectAttributes to) {
        return of(id, grupper.undoLeave(id, medlem), said("inn", t), Gruppeskjema.EMPTY, t, to);
    }

    @PostMapping("/{id}/koordinator")
    ModelAndView lead(
            @PathVariable AnsvarsgruppeId id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String koordinator,
            Texts t,
            RedirectAttributes to) {
        return of(
                id,
                grupper.lead(id, versjon, koordinator),
                said("koordinator", t),
                Gruppeskjema.EMPTY,
                t,
                to);
    }

    @PostMapping("/{id}/avslutt")
    ModelAndView end(
            @PathVariable AnsvarsgruppeId id,
            @RequestParam(defaultValue = "") String sluttgrunn,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return of(
                id,
                grupper.end(id, sluttgrunn),
                said("avsluttet", t),
                new Gruppeskjema(form),
                t,
                to);
    }

    @PostMapping("/{id}/mote")
    ModelAndView call(
            @PathVariable AnsvarsgruppeId id,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var skjema = new Gruppeskjema(form);
        return Gruppehandling.answer(
                moter.call(id, skjema),
                (feil, status) -> sider.group(id, skjema, feil, status, t),
                m -> BASE + "mote/" + m.id().path(),
                said("innkalt", t),
                t,
                to);
    }

    @PostMapping("/{id}/beslutning")
    ModelAndView decide(
            @PathVariable AnsvarsgruppeId id,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var skjema = new Gruppeskjema(form);
        return Gruppehandling.answer(
                beslutninger.decide(id, null, skjema),
                (feil, status) -> sider.group(id, skjema, feil, status, t),
                b -> BASE + id.path() + "#bestemt",
                said("bestemt", t),
                t,
                to);
    }

    private ModelAndView of(
            AnsvarsgruppeId id,
            Gruppesvar<Ansvarsgruppe> svar,
            Flash done,
            Gruppeskjema skjema,
            Texts t,
            RedirectAttributes to) {
        return Gruppehandling.answer(
                svar,
                (feil, status) -> sider.group(id, skjema, feil, status, t),
                g -> BASE + g.id().path(),
                done,
                t,
                to);
    }

    private static Flash said(String what, Texts t) {
        return Flash.said(t.get("ansvarsgruppe.gjort." + what));
    }
}
