package no.helhet.praksis.kvalifisering;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.klage.Egenklage;
import no.helhet.praksis.vedtak.VedtakId;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Map;
import java.util.UUID;

/// A resident's own appeal against a decision on the programme.
@Controller
@RequestMapping("/minside/program/klage/{id}")
@AccessPolicy(Rolle.INNBYGGER)
class MinProgramklageController {
    private final Programsider sider;
    private final Egenklage klage;

    MinProgramklageController(Programsider sider, Egenklage klage) {
        this.sider = sider;
        this.klage = klage;
    }

    @PostMapping
    ModelAndView send(
            @PathVariable VedtakId id,
            @RequestParam UUID nokkel,
            @RequestParam(defaultValue = "") String onsket,
            @RequestParam(defaultValue = "") String grunner,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var own = MinProgramController.own();
        return switch (klage.send(own, id, nokkel, onsket, grunner)) {
            case Egenklage.Svar.Mottatt() -> {
                to.addFlashAttribute("flash", Flash.said(t.get("kvalifisering.min.klaget")));
                yield new ModelAndView("redirect:/minside/program");
            }
            case Egenklage.Svar.Mangler(var feil) ->
                    sider.own(
                            own,
                            null,
                            form,
                            feil.stream()
                                    .map(f -> Programfeil.of(f.field(), said(f.field(), f.text())))
                                    .toList(),
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            t);
            case Egenklage.Svar.Lukket() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /// What a worker is told in the third person, the resident is told in the second.
    private static String said(String field, String key) {
        return field.equals("onsket") ? "kvalifisering.min.feil.onsket" : key;
    }
}
