package no.helhet.praksis.vedtak;

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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Map;

/// The decision maker's list and page. An emergency is signed here by the caseworker too, within
/// the delegation.
@Controller
@RequestMapping("/godkjenning")
@AccessPolicy({Rolle.BESLUTTER, Rolle.LEDER})
class GodkjenningController {
    private final Godkjenning godkjenning;
    private final Godkjenningsliste liste;
    private final Beslutningssider sider;
    private final Utkastinngang inngang;
    private final Utkastsvar svar;

    GodkjenningController(
            Godkjenning godkjenning,
            Godkjenningsliste liste,
            Beslutningssider sider,
            Utkastinngang inngang,
            Utkastsvar svar) {
        this.godkjenning = godkjenning;
        this.liste = liste;
        this.sider = sider;
        this.inngang = inngang;
        this.svar = svar;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("vedtak/godkjenninger", Map.of("rader", liste.find()));
    }

    @GetMapping("/{id}")
    @AccessPolicy({Rolle.BESLUTTER, Rolle.LEDER, Rolle.VEILEDER})
    ModelAndView show(@PathVariable UtkastId id, Texts t) {
        return inngang.enter(id, "vedtak.beslutning")
                .map(u -> page(u, List.of(), HttpStatus.OK, t))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(Utkast draft, List<String> problems, HttpStatus status, Texts t) {
        return new ModelAndView(
                "vedtak/godkjenning",
                Map.of("side", sider.show(draft, t), "feil", problems),
                status);
    }

    @PostMapping("/{id}")
    @AccessPolicy({Rolle.BESLUTTER, Rolle.LEDER, Rolle.VEILEDER})
    ModelAndView decide(
            @PathVariable UtkastId id,
            @RequestParam int versjon,
            @RequestParam String valg,
            @RequestParam(defaultValue = "") String avtrykk,
            @RequestParam(defaultValue = "false") boolean habil,
            @RequestParam(defaultValue = "") String merknad,
            Texts t,
            RedirectAttributes redirect) {
        var answer =
                valg.equals("tilbake")
                        ? godkjenning.returnDraft(id, versjon, merknad)
                        : godkjenning.approve(id, versjon, avtrykk, habil);
        return switch (answer) {
            case Avgjorelse.Fattet(var vedtakId) -> {
                redirect.addFlashAttribute("flash", Flash.said(t.get("vedtak.gjort.fattet")));
                yield new ModelAndView("redirect:/vedtak/" + vedtakId.path());
            }
            case Avgjorelse.SendtTilbake() -> {
                redirect.addFlashAttribute("flash", Flash.said(t.get("vedtak.gjort.tilbake")));
                yield new ModelAndView("redirect:/godkjenning");
            }
            case Avgjorelse.AlleredeFattet(var vedtakId, var navn) -> {
                redirect.addFlashAttribute(
                        "flash", Flash.said(t.get("vedtak.gjort.allerede", navn)));
                yield new ModelAndView("redirect:/vedtak/" + vedtakId.path());
            }
            case Avgjorelse.Utdatert u -> again(id, "vedtak.feil.utdatert", t);
            case Avgjorelse.NyBeregning() -> again(id, "vedtak.feil.beregnet", t);
            case Avgjorelse.Inhabil() -> again(id, "vedtak.feil.inhabil", t);
            case Avgjorelse.IkkeBekreftetHabil() -> again(id, "vedtak.feil.habil", t);
            case Avgjorelse.ManglerMerknad() -> again(id, "vedtak.feil.merknad", t);
            case Avgjorelse.Mangler m -> again(id, "vedtak.feil.porter", t);
            case Avgjorelse.Avvist a -> again(id, "vedtak.feil.sak", t);
            case Avgjorelse.Lukket() -> svar.closed();
        };
    }

    private ModelAndView again(UtkastId id, String key, Texts t) {
        return inngang.enter(id, "vedtak.beslutning")
                .map(u -> page(u, List.of(t.get(key)), HttpStatus.CONFLICT, t))
                .orElseGet(svar::closed);
    }
}
