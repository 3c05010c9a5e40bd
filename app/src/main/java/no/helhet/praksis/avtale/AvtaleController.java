package no.helhet.praksis.avtale;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.MunicipalId;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// One appointment: booking it, moving it, cancelling it, and what came of it.
@Controller
@RequestMapping("/avtale")
@AccessPolicy(Rolle.VEILEDER)
class AvtaleController {
    private final Timebestilling bestilling;
    private final Avtaleendring endring;
    private final Oppmote oppmote;
    private final Avtaler avtaler;
    private final Avtalesider sider;
    private final Kalenderfiler filer;

    AvtaleController(
            Timebestilling bestilling,
            Avtaleendring endring,
            Oppmote oppmote,
            Avtaler avtaler,
            Avtalesider sider,
            Kalenderfiler filer) {
        this.bestilling = bestilling;
        this.endring = endring;
        this.oppmote = oppmote;
        this.avtaler = avtaler;
        this.sider = sider;
        this.filer = filer;
    }

    /// Whom it is for, when that is not known from where one came.
    @GetMapping("/ny")
    ModelAndView who() {
        return new ModelAndView("avtale/hvem", Map.of());
    }

    @PostMapping("/ny")
    ModelAndView who(
            @RequestParam(defaultValue = "") String hvemId, Texts t, RedirectAttributes to) {
        try {
            return new ModelAndView("redirect:/avtale/ny/" + PersonId.valueOf(hvemId).path());
        } catch (MunicipalId.Malformed e) {
            to.addFlashAttribute("flash", Flash.said(t.get("avtale.feil.hvem")));
            return new ModelAndView("redirect:/avtale/ny");
        }
    }

    @GetMapping("/ny/{person}")
    ModelAndView form(@PathVariable PersonId person) {
        return sider.book(person, new Avtaleskjema(Map.of()), null, List.of(), HttpStatus.OK);
    }

    /// Free times that suit what is filled in so far. Posted: the matter lies in no address.
    @PostMapping("/ny/{person}/finn")
    ModelAndView find(@PathVariable PersonId person, @RequestParam Map<String, String> felter) {
        return sider.book(person, new Avtaleskjema(felter), null, List.of(), HttpStatus.OK);
    }

    @PostMapping("/ny/{person}")
    ModelAndView book(
            @PathVariable PersonId person,
            @RequestParam Map<String, String> felter,
            Texts t,
            RedirectAttributes to) {
        var skjema = new Avtaleskjema(felter);
        return switch (bestilling.book(person, skjema)) {
            case Avtalesvar.Gjort(var a) -> Avtalesider.done(a, t.get("avtale.bestilt"), true, to);
            case Avtalesvar.Mangler(var feil) ->
                    sider.book(
                            person,
                            skjema,
                            null,
                            Avtalesider.said(feil, t),
                            HttpStatus.UNPROCESSABLE_CONTENT);
            case Avtalesvar.Opptatt(var free) ->
                    sider.book(person, skjema, free, List.of(), HttpStatus.CONFLICT);
            default -> Avtalesider.closed();
        };
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable AvtaleId id) {
        return sider.show(id, new Avtaleskjema(Map.of()), null, List.of(), HttpStatus.OK);
    }

    @PostMapping("/{id}/flytt")
    ModelAndView move(
            @PathVariable AvtaleId id,
            @RequestParam int versjon,
            @RequestParam Map<String, String> felter,
            Texts t,
            RedirectAttributes to) {
        var skjema = new Avtaleskjema(felter);
        return switch (endring.move(id, versjon, skjema)) {
            case Avtalesvar.Gjort(var a) -> Avtalesider.done(a, t.get("avtale.flyttet"), true, to);
            case Avtalesvar svar -> sider.refused(id, svar, skjema, t, to);
        };
    }

    @PostMapping("/{id}/avlys")
    ModelAndView cancel(
            @PathVariable AvtaleId id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String avlysgrunn,
            Texts t,
            RedirectAttributes to) {
        return switch (endring.cancel(id, versjon, avlysgrunn)) {
            case Avtalesvar.Gjort(var a) -> Avtalesider.done(a, t.get("avtale.avlyst"), true, to);
            case Avtalesvar svar -> sider.refused(id, svar, new Avtaleskjema(Map.of()), t, to);
        };
    }

    @PostMapping("/{id}/angre")
    ModelAndView undo(
            @PathVariable AvtaleId id, @RequestParam int versjon, Texts t, RedirectAttributes to) {
        return switch (endring.undo(id, versjon)) {
            case Avtalesvar.Gjort(var a) -> Avtalesider.done(a, t.get("avtale.angret"), false, to);
            case Avtalesvar svar -> sider.refused(id, svar, new Avtaleskjema(Map.of()), t, to);
        };
    }

    /// One press at the desk: the person waits in the queue.
    @PostMapping("/{id}/kom")
    ModelAndView arrive(@PathVariable AvtaleId id, Texts t, RedirectAttributes to) {
        return desk(oppmote.arrive(id), t.get("avtale.kommet"), false, t, to);
    }

    @PostMapping("/{id}/ikkemott")
    ModelAndView miss(
            @PathVariable AvtaleId id, @RequestParam int versjon, Texts t, RedirectAttributes to) {
        return desk(oppmote.miss(id, versjon), t.get("avtale.ikkemott"), true, t, to);
    }

    private static ModelAndView desk(
            Avtalesvar svar, String said, boolean undoable, Texts t, RedirectAttributes to) {
        var flash =
                switch (svar) {
                    case Avtalesvar.Gjort(var a) when undoable && a.angreStatus() != null ->
                            new Flash(
                                    said,
                                    "/avtale/" + a.id().path() + "/angre?versjon=" + a.version());
                    case Avtalesvar.Gjort(var a) -> Flash.said(said);
                    case Avtalesvar.Mangler(var feil) -> Flash.said(t.get(feil.getFirst().text()));
                    case Avtalesvar.Inhabil(), Avtalesvar.Lukket() -> null;
                    default -> Flash.said(t.get("avtale.endret"));
                };
        if (flash == null) {
            return Avtalesider.closed();
        }
        to.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/mottak");
    }

    @PostMapping("/{id}/oppfolging")
    ModelAndView followUp(
            @PathVariable AvtaleId id,
            @RequestParam(defaultValue = "") String utfall,
            @RequestParam(defaultValue = "") String begrunnelse,
            Texts t,
            RedirectAttributes to) {
        return switch (oppmote.followUp(id, utfall, begrunnelse)) {
            case Avtalesvar.Gjort(var a) ->
                    Avtalesider.done(a, t.get("avtale.fulgtopp"), false, to);
            case Avtalesvar svar ->
                    sider.refused(
                            id,
                            svar,
                            new Avtaleskjema(Map.of("utfall", utfall, "begrunnelse", begrunnelse)),
                            t,
                            to);
        };
    }

    @GetMapping("/{id}/avtale.ics")
    void file(@PathVariable AvtaleId id, Texts t, HttpServletResponse response) throws IOException {
        filer.send(
                avtaler.enter(id, "avtale.fil")
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                t,
                response);
    }
}
