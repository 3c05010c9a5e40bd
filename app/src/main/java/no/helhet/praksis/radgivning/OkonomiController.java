package no.helhet.praksis.radgivning;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Financial counselling: budget, creditors and plan saved as they are written, meetings, and the
/// end.
@Controller
@RequestMapping("/radgivning/okonomi")
@AccessPolicy(Rolle.VEILEDER)
class OkonomiController {
    private final Okonomiradgivning okonomi;
    private final Radgivningssider sider;
    private final Radregler regler;

    OkonomiController(Okonomiradgivning okonomi, Radgivningssider sider, Radregler regler) {
        this.okonomi = okonomi;
        this.sider = sider;
        this.regler = regler;
    }

    @PostMapping("/ny/{id}")
    ModelAndView begin(
            @PathVariable PersonId id, @RequestParam UUID nokkel, Texts t, RedirectAttributes to) {
        return switch (okonomi.begin(id, nokkel, t.get("radgivning.okonomi.linje"))) {
            case Okonomisvar.Gjort(var course) ->
                    back(course.id(), "radgivning.gjort.begynt", t, to);
            default -> Radgivningssider.closed();
        };
    }

    @GetMapping("/{id}")
    @AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
    ModelAndView show(@PathVariable OkonomiId id, Texts t) {
        return sider.okonomi(id, Map.of(), List.of(), null, HttpStatus.OK, t);
    }

    @PostMapping("/{id}/innhold")
    ModelAndView save(
            @PathVariable OkonomiId id,
            @RequestParam int versjon,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var mine = Okonomiskjema.read(form);
        var answer = okonomi.save(id, versjon, mine);
        return answer instanceof Okonomisvar.Konflikt
                ? sider.okonomi(id, Map.of(), List.of(), mine, HttpStatus.CONFLICT, t)
                : of(id, answer, "radgivning.gjort.lagret", form, t, to);
    }

    /// Answers the form that saves itself: the new version, or both texts.
    @PostMapping("/{id}/innhold/lagre")
    Object autosave(
            @PathVariable OkonomiId id,
            @RequestParam int versjon,
            @RequestParam Map<String, String> form,
            Texts t) {
        var mine = Okonomiskjema.read(form);
        return switch (okonomi.save(id, versjon, mine)) {
            case Okonomisvar.Gjort(var course) ->
                    ResponseEntity.ok(
                            Map.of(
                                    "versjon",
                                    course.version(),
                                    "melding",
                                    t.get("radgivning.lagret", t.clock(regler.now()))));
            case Okonomisvar.Konflikt(var theirs) ->
                    new ModelAndView(
                            "radgivning/konflikt",
                            Map.of("deres", theirs, "mitt", mine),
                            HttpStatus.CONFLICT);
            default -> ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        };
    }

    @PostMapping("/{id}/mote")
    ModelAndView meet(
            @PathVariable OkonomiId id,
            @RequestParam UUID nokkel,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate motedag,
            @RequestParam(defaultValue = "") String motetekst,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return of(
                id,
                okonomi.meet(id, nokkel, motedag, motetekst),
                "radgivning.gjort.mote",
                form,
                t,
                to);
    }

    @PostMapping("/{id}/avslutt")
    ModelAndView end(
            @PathVariable OkonomiId id,
            @RequestParam Okonomi.Utfall utfall,
            @RequestParam(defaultValue = "") String slutt,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return of(id, okonomi.end(id, utfall, slutt), "radgivning.gjort.avsluttet", form, t, to);
    }

    private ModelAndView of(
            OkonomiId id,
            Okonomisvar answer,
            String done,
            Map<String, String> felter,
            Texts t,
            RedirectAttributes to) {
        return switch (answer) {
            case Okonomisvar.Gjort(var course) -> back(course.id(), done, t, to);
            case Okonomisvar.Konflikt conflict ->
                    sider.okonomi(id, felter, List.of(), null, HttpStatus.CONFLICT, t);
            case Okonomisvar.Mangler(List<Problem> feil) ->
                    sider.okonomi(
                            id,
                            felter,
                            Radgivningssider.said(feil, t),
                            null,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            t);
            case Okonomisvar.Avsluttet() ->
                    sider.okonomi(
                            id,
                            felter,
                            List.of(new Problem("innhold", t.get("radgivning.feil.avsluttet"))),
                            null,
                            HttpStatus.CONFLICT,
                            t);
            case Okonomisvar.Lukket() -> Radgivningssider.closed();
        };
    }

    private static ModelAndView back(OkonomiId id, String done, Texts t, RedirectAttributes to) {
        to.addFlashAttribute("flash", Flash.said(t.get(done)));
        return new ModelAndView("redirect:/radgivning/okonomi/" + id.path());
    }
}
