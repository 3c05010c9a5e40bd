package no.helhet.praksis.partner;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;

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

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The office's partners, kept by its leader.
@Controller
@RequestMapping("/partnere")
@AccessPolicy(Rolle.LEDER)
class PartnerController {
    private final Partnere partners;
    private final Partnerdrift drift;

    PartnerController(Partnere partners, Partnerdrift drift) {
        this.partners = partners;
        this.drift = drift;
    }

    @GetMapping
    ModelAndView list() {
        return list(Map.of(), List.of(), HttpStatus.OK);
    }

    private ModelAndView list(Map<String, String> felter, List<Problem> feil, HttpStatus status) {
        return new ModelAndView(
                "partner/liste",
                Map.of(
                        "partnere",
                        partners.findAll(),
                        "nokkel",
                        felter.getOrDefault("nokkel", Partnerdrift.newKey()),
                        "felter",
                        felter,
                        "feil",
                        feil),
                status);
    }

    @PostMapping
    ModelAndView add(
            @RequestParam UUID nokkel,
            @RequestParam String navn,
            @RequestParam Partnertype type,
            @RequestParam(defaultValue = "") String orgnr,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var answer = drift.add(nokkel, navn, type, orgnr);
        return answer instanceof Partnersvar.Mangler(var feil)
                ? list(form, said(feil, t), HttpStatus.UNPROCESSABLE_CONTENT)
                : of(null, answer, "partner.gjort.ny", null, form, t, to);
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable PartnerId id) {
        return one(id, Map.of(), List.of(), HttpStatus.OK);
    }

    private ModelAndView one(
            PartnerId id, Map<String, String> felter, List<Problem> feil, HttpStatus status) {
        return partners.find(id)
                .map(
                        p ->
                                new ModelAndView(
                                        "partner/partner",
                                        Map.of(
                                                "side",
                                                new Partnerside(
                                                        p,
                                                        drift.findMembers(id),
                                                        felter.getOrDefault(
                                                                "nokkel", Partnerdrift.newKey()),
                                                        feil,
                                                        felter)),
                                        status))
                .orElseGet(PartnerController::closed);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable PartnerId id,
            @RequestParam String navn,
            @RequestParam Partnertype type,
            @RequestParam(defaultValue = "") String orgnr,
            @RequestParam int versjon,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var answer = drift.change(id, navn, type, orgnr, versjon);
        return of(id, answer, "partner.gjort.endret", null, form, t, to);
    }

    @PostMapping("/{id}/avslutt")
    ModelAndView end(@PathVariable PartnerId id, Texts t, RedirectAttributes to) {
        var undo = "/partnere/" + id.path() + "/gjenapne";
        return of(id, drift.end(id), "partner.gjort.avsluttet", undo, Map.of(), t, to);
    }

    @PostMapping("/{id}/gjenapne")
    ModelAndView reopen(@PathVariable PartnerId id, Texts t, RedirectAttributes to) {
        return of(id, drift.reopen(id), "partner.gjort.gjenapnet", null, Map.of(), t, to);
    }

    @PostMapping("/{id}/folk")
    ModelAndView addMember(
            @PathVariable PartnerId id,
            @RequestParam UUID nokkel,
            @RequestParam String medlemNavn,
            @RequestParam String subject,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var answer = drift.addMember(id, nokkel, medlemNavn, subject);
        return of(id, answer, "partner.gjort.medlem", null, form, t, to);
    }

    @PostMapping("/{id}/folk/{medlem}/avslutt")
    ModelAndView endMember(
            @PathVariable PartnerId id,
            @PathVariable MedlemId medlem,
            Texts t,
            RedirectAttributes to) {
        var undo = "/partnere/" + id.path() + "/folk/" + medlem.path() + "/gjenapne";
        return of(
                id,
                drift.endMember(medlem),
                "partner.gjort.medlemavsluttet",
                undo,
                Map.of(),
                t,
                to);
    }

    @PostMapping("/{id}/folk/{medlem}/gjenapne")
    ModelAndView reopenMember(
            @PathVariable PartnerId id,
            @PathVariable MedlemId medlem,
            Texts t,
            RedirectAttributes to) {
        return of(
                id,
                drift.reopenMember(medlem),
                "partner.gjort.medlemgjenapnet",
                null,
                Map.of(),
                t,
                to);
    }

    private ModelAndView of(
            @Nullable PartnerId id,
            Partnersvar answer,
            String done,
            @Nullable String undo,
            Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return switch (answer) {
            case Partnersvar.Gjort(var partner) -> {
                to.addFlashAttribute("flash", new Flash(t.get(done), undo));
                yield new ModelAndView("redirect:/partnere/" + partner.path());
            }
            case Partnersvar.Mangler(var feil) ->
                    id == null
                            ? closed()
                            : one(id, form, said(feil, t), HttpStatus.UNPROCESSABLE_CONTENT);
            case Partnersvar.Lukket() -> closed();
        };
    }

    private static List<Problem> said(List<Problem> keys, Texts t) {
        return keys.stream().map(p -> new Problem(p.field(), t.get(p.text()))).toList();
    }

    private static ModelAndView closed() {
        return new ModelAndView("partner/lukket", Map.of(), HttpStatus.NOT_FOUND);
    }
}
