package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.ansvarsgruppe.Referat.Mate;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Map;

/// The minutes of a meeting: saved as they are written, and sent to the person.
@Controller
@RequestMapping("/ansvarsgrupper/mote/{id}/referat")
@AccessPolicy(Rolle.VEILEDER)
class ReferatController {
    private final Referater referater;
    private final Gruppesider sider;
    private final Grupperegler regler;

    ReferatController(Referater referater, Gruppesider sider, Grupperegler regler) {
        this.referater = referater;
        this.sider = sider;
        this.regler = regler;
    }

    @PostMapping
    ModelAndView save(
            @PathVariable SamarbeidsmoteId id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String tekst,
            Texts t,
            RedirectAttributes to) {
        return of(id, referater.save(id, versjon, clean(tekst)), "lagret", tekst, t, to);
    }

    /// Answers the form that saves itself: the new version, or both texts.
    @PostMapping("/lagre")
    Object autosave(
            @PathVariable SamarbeidsmoteId id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String tekst,
            Texts t) {
        return switch (referater.save(id, versjon, clean(tekst))) {
            case Gruppesvar.Gjort<Referat>(var r) ->
                    ResponseEntity.ok(
                            Map.of(
                                    "versjon",
                                    r.version(),
                                    "melding",
                                    t.get("ansvarsgruppe.lagret", t.clock(regler.now()))));
            case Gruppesvar.Endret<Referat>(var theirs) ->
                    new ModelAndView(
                            "ansvarsgruppe/konflikt",
                            Map.of("deres", theirs, "mitt", tekst),
                            HttpStatus.CONFLICT);
            default -> ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        };
    }

    /// Saves what stands in the form, and sends it to the person.
    @PostMapping("/send")
    ModelAndView send(
            @PathVariable SamarbeidsmoteId id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String tekst,
            Texts t,
            RedirectAttributes to) {
        var saved = referater.save(id, versjon, clean(tekst));
        return saved instanceof Gruppesvar.Gjort<Referat>(var r)
                ? of(id, referater.send(id, r.version()), "sendt", tekst, t, to)
                : of(id, saved, "sendt", tekst, t, to);
    }

    /// The person approved by word of mouth or on paper.
    @PostMapping("/godkjent")
    ModelAndView approve(
            @PathVariable SamarbeidsmoteId id,
            @RequestParam int versjon,
            @RequestParam Mate mate,
            Texts t,
            RedirectAttributes to) {
        return mate == Mate.MIN_SIDE
                ? Gruppesider.closed()
                : of(id, referater.approve(id, versjon, mate), "godkjent", null, t, to);
    }

    private static String clean(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private ModelAndView of(
            SamarbeidsmoteId id,
            Gruppesvar<Referat> svar,
            String done,
            @Nullable String mitt,
            Texts t,
            RedirectAttributes to) {
        return Gruppehandling.answer(
                svar,
                (feil, status) -> sider.meeting(id, Gruppeskjema.EMPTY, feil, mitt, status, t),
                r -> "/ansvarsgrupper/mote/" + r.moteId().path() + "#referat",
                Flash.said(t.get("ansvarsgruppe.gjort." + done)),
                t,
                to);
    }
}
