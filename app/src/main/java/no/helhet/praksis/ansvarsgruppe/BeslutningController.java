package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;

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

/// What was decided: done, taken back, given another day or owner, or dropped.
@Controller
@RequestMapping("/ansvarsgrupper/beslutning/{id}")
@AccessPolicy(Rolle.VEILEDER)
class BeslutningController {
    private final Beslutninger beslutninger;
    private final Gruppesider sider;

    BeslutningController(Beslutninger beslutninger, Gruppesider sider) {
        this.beslutninger = beslutninger;
        this.sider = sider;
    }

    @GetMapping
    @AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
    ModelAndView show(@PathVariable BeslutningId id, Texts t) {
        return sider.decision(id, Gruppeskjema.EMPTY, List.of(), HttpStatus.OK, t);
    }

    @PostMapping("/gjort")
    ModelAndView complete(
            @PathVariable BeslutningId id,
            @RequestParam int versjon,
            Texts t,
            RedirectAttributes to) {
        return of(id, beslutninger.complete(id, versjon), "gjort", Gruppeskjema.EMPTY, t, to);
    }

    @PostMapping("/angre")
    ModelAndView undo(
            @PathVariable BeslutningId id,
            @RequestParam int versjon,
            Texts t,
            RedirectAttributes to) {
        return of(id, beslutninger.undo(id, versjon), "igjen", Gruppeskjema.EMPTY, t, to);
    }

    @PostMapping("/endre")
    ModelAndView change(
            @PathVariable BeslutningId id,
            @RequestParam int versjon,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var skjema = new Gruppeskjema(form);
        return of(id, beslutninger.change(id, versjon, skjema), "endret", skjema, t, to);
    }

    @PostMapping("/frafall")
    ModelAndView drop(
            @PathVariable BeslutningId id,
            @RequestParam int versjon,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var skjema = new Gruppeskjema(form);
        return of(
                id,
                beslutninger.drop(id, versjon, skjema.felt("frafallgrunn")),
                "frafalt",
                skjema,
                t,
                to);
    }

    private ModelAndView of(
            BeslutningId id,
            Gruppesvar<Beslutning> svar,
            String done,
            Gruppeskjema skjema,
            Texts t,
            RedirectAttributes to) {
        var text = t.get("ansvarsgruppe.gjort." + done);
        var flash =
                svar instanceof Gruppesvar.Gjort<Beslutning>(var b) && !b.isOpen()
                        ? new Flash(text, base(id) + "/angre?versjon=" + b.version())
                        : Flash.said(text);
        return Gruppehandling.answer(
                svar,
                (feil, status) -> sider.decision(id, skjema, feil, status, t),
                b -> "/ansvarsgrupper/" + b.gruppeId().path() + "#bestemt",
                flash,
                t,
                to);
    }

    private static String base(BeslutningId id) {
        return "/ansvarsgrupper/beslutning/" + id.path();
    }
}
