package no.helhet.praksis.ansvarsgruppe;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.ansvarsgruppe.Innkalling.Svar;
import no.helhet.praksis.ansvarsgruppe.Referat.Mate;

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
import java.util.UUID;

/// The person's own group on Min side: answers, what they want to talk about, the minutes, and
/// what they have promised.
@Controller
@RequestMapping("/minside/ansvarsgruppe")
@AccessPolicy(Rolle.INNBYGGER)
class MinGruppeController {
    private static final String BASE = "/minside/ansvarsgruppe";
    private final MinGruppe min;
    private final Samarbeidsmoter moter;
    private final Referater referater;
    private final Beslutninger beslutninger;
    private final Motefiler filer;

    MinGruppeController(
            MinGruppe min,
            Samarbeidsmoter moter,
            Referater referater,
            Beslutninger beslutninger,
            Motefiler filer) {
        this.min = min;
        this.moter = moter;
        this.referater = referater;
        this.beslutninger = beslutninger;
        this.filer = filer;
    }

    @GetMapping
    ModelAndView show() {
        return page(Gruppeskjema.EMPTY, List.of(), HttpStatus.OK);
    }

    private ModelAndView page(Gruppeskjema skjema, List<Problem> feil, HttpStatus status) {
        return new ModelAndView(
                "ansvarsgruppe/min", Map.of("side", min.page(skjema, feil)), status);
    }

    @GetMapping("/mote/{id}/mote.ics")
    void file(@PathVariable SamarbeidsmoteId id, Texts t, HttpServletResponse response)
            throws IOException {
        filer.send(id, t, response);
    }

    @PostMapping("/mote/{id}/svar")
    ModelAndView answer(
            @PathVariable SamarbeidsmoteId id,
            @RequestParam Svar svar,
            Texts t,
            RedirectAttributes to) {
        var me = min.myself(id).orElseThrow(MinGruppeController::notFound);
        return of(
                moter.answer(id, me, svar, ""),
                said("minside." + svar.name(), t),
                Gruppeskjema.EMPTY,
                t,
                to);
    }

    @PostMapping("/mote/{id}/punkt")
    ModelAndView propose(
            @PathVariable SamarbeidsmoteId id,
            @RequestParam UUID nokkel,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var skjema = new Gruppeskjema(form);
        return of(
                moter.propose(id, nokkel, skjema.felt("punkt")),
                new Flash(
                        t.get("ansvarsgruppe.gjort.punkt"),
                        BASE + "/mote/" + id.path() + "/punkt/" + nokkel + "/trekk"),
                skjema,
                t,
                to);
    }

    @PostMapping("/mote/{id}/punkt/{punkt}/trekk")
    ModelAndView takeBack(
            @PathVariable SamarbeidsmoteId id,
            @PathVariable UUID punkt,
            Texts t,
            RedirectAttributes to) {
        return of(moter.takeBack(id, punkt, true), said("trukket", t), Gruppeskjema.EMPTY, t, to);
    }

    @PostMapping("/beslutning/{id}/gjort")
    ModelAndView complete(
            @PathVariable BeslutningId id,
            @RequestParam int versjon,
            Texts t,
            RedirectAttributes to) {
        var svar = beslutninger.complete(id, versjon);
        var text = t.get("ansvarsgruppe.gjort.gjort");
        var flash =
                svar instanceof Gruppesvar.Gjort<Beslutning>(var b)
                        ? new Flash(
                                text,
                                BASE + "/beslutning/" + id.path() + "/angre?versjon=" + b.version())
                        : Flash.said(text);
        return of(svar, flash, Gruppeskjema.EMPTY, t, to);
    }

    @PostMapping("/beslutning/{id}/angre")
    ModelAndView undo(
            @PathVariable BeslutningId id,
            @RequestParam int versjon,
            Texts t,
            RedirectAttributes to) {
        return of(beslutninger.undo(id, versjon), said("igjen", t), Gruppeskjema.EMPTY, t, to);
    }

    @GetMapping("/referat/{id}")
    ModelAndView minutes(@PathVariable SamarbeidsmoteId id) {
        return minutes(id, Gruppeskjema.EMPTY, List.of(), HttpStatus.OK);
    }

    private ModelAndView minutes(
            SamarbeidsmoteId id, Gruppeskjema skjema, List<Problem> feil, HttpStatus status) {
        return min.minutes(id, skjema, feil)
                .map(r -> new ModelAndView("ansvarsgruppe/minreferat", Map.of("side", r), status))
                .orElseThrow(MinGruppeController::notFound);
    }

    @PostMapping("/referat/{id}/godkjenn")
    ModelAndView approve(
            @PathVariable SamarbeidsmoteId id,
            @RequestParam int versjon,
            Texts t,
            RedirectAttributes to) {
        return ofMinutes(
                id,
                referater.approve(id, versjon, Mate.MIN_SIDE),
                said("minside.godkjent", t),
                Gruppeskjema.EMPTY,
                t,
                to);
    }

    @PostMapping("/referat/{id}/feil")
    ModelAndView object(
            @PathVariable SamarbeidsmoteId id,
            @RequestParam int versjon,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var skjema = new Gruppeskjema(form);
        return ofMinutes(
                id,
                referater.object(id, versjon, skjema.felt("feil")),
                said("minside.feil", t),
                skjema,
                t,
                to);
    }

    private ModelAndView ofMinutes(
            SamarbeidsmoteId id,
            Gruppesvar<Referat> svar,
            Flash done,
            Gruppeskjema skjema,
            Texts t,
            RedirectAttributes to) {
        if (svar instanceof Gruppesvar.Lukket<Referat>) {
            throw notFound();
        }
        // What became a draft again is no longer there to read: the group's own page says so.
        return Gruppehandling.answer(
                svar,
                (feil, status) ->
                        min.minutes(id, skjema, List.of()).isPresent()
                                ? minutes(id, skjema, Gruppesider.said(feil, t), status)
                                : page(Gruppeskjema.EMPTY, Gruppesider.said(feil, t), status),
                r -> BASE,
                done,
                t,
                to);
    }

    private <T> ModelAndView of(
            Gruppesvar<T> svar, Flash done, Gruppeskjema skjema, Texts t, RedirectAttributes to) {
        if (svar instanceof Gruppesvar.Lukket<T>) {
            throw notFound();
        }
        return Gruppehandling.answer(
                svar,
                (feil, status) -> page(skjema, Gruppesider.said(feil, t), status),
                what -> BASE,
                done,
                t,
                to);
    }

    private static Flash said(String what, Texts t) {
        return Flash.said(t.get("ansvarsgruppe.gjort." + what));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
