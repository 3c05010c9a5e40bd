package no.helhet.tiltak;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;

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

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The catalogue of measures: read by those who plan, kept by the leader.
@Controller
@RequestMapping("/tiltak")
@AccessPolicy(Rolle.LEDER)
class TiltakController {
    private final Tiltakskatalog katalog;

    TiltakController(Tiltakskatalog katalog) {
        this.katalog = katalog;
    }

    @GetMapping
    @AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
    ModelAndView show(Texts t) {
        return page(Map.of(), List.of(), HttpStatus.OK, t);
    }

    @PostMapping
    ModelAndView add(
            @RequestParam UUID nokkel,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var kommuner = Scopes.current().kommuner();
        var kommunenr = form.getOrDefault("kommunenr", kommuner.getFirst());
        var read = Tiltaksinnhold.read(form);
        if (read.innhold() == null || !kommuner.contains(kommunenr)) {
            return page(
                    form,
                    read.feil().stream().map(p -> new Problem(p.field(), t.get(p.text()))).toList(),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    t);
        }
        var id = new TiltakId(kommunenr, nokkel);
        katalog.add(id, read.innhold());
        to.addFlashAttribute("flash", Flash.said(t.get("tiltak.gjort.lagttil")));
        return new ModelAndView("redirect:/tiltak");
    }

    @PostMapping("/{id}/avslutt")
    String end(@PathVariable TiltakId id, Texts t, RedirectAttributes to) {
        check(katalog.end(id, false));
        to.addFlashAttribute(
                "flash",
                new Flash(t.get("tiltak.gjort.avsluttet"), "/tiltak/" + id.path() + "/apne"));
        return "redirect:/tiltak";
    }

    @PostMapping("/{id}/apne")
    String open(@PathVariable TiltakId id, Texts t, RedirectAttributes to) {
        check(katalog.end(id, true));
        to.addFlashAttribute("flash", Flash.said(t.get("tiltak.gjort.apnet")));
        return "redirect:/tiltak";
    }

    private static void check(boolean found) {
        if (!found) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private ModelAndView page(
            Map<String, String> form, List<Problem> feil, HttpStatus status, Texts t) {
        var kommuner = Scopes.current().kommuner();
        return new ModelAndView(
                "tiltak/katalog",
                Map.of(
                        "side",
                        new Tiltaksside(
                                katalog.findAll(kommuner, t.language()),
                                kommuner,
                                form.getOrDefault("nokkel", Ids.next().toString()),
                                CurrentUser.has(Rolle.LEDER),
                                feil,
                                form)),
                status);
    }
}
