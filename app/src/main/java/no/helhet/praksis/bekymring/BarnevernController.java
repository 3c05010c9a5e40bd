package no.helhet.praksis.bekymring;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Map;

/// The child welfare service of the municipality and its telephones. Whoever needs it may write it
/// down: nobody shall wait for a leader with a child in danger.
@Controller
@RequestMapping("/bekymring/barnevern")
@AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
class BarnevernController {
    private final Bekymringer bekymringer;

    BarnevernController(Bekymringer bekymringer) {
        this.bekymringer = bekymringer;
    }

    @GetMapping
    ModelAndView form() {
        var known =
                Scopes.current().kommuner().stream()
                        .flatMap(k -> bekymringer.findBarnevern(k).stream())
                        .findFirst()
                        .orElse(new Barnevern("", "", "", ""));
        return page(known, List.of(), HttpStatus.OK);
    }

    private static ModelAndView page(Barnevern b, List<Problem> feil, HttpStatus status) {
        return new ModelAndView(
                "bekymring/barnevern", Map.of("barnevern", b, "feil", feil), status);
    }

    @PostMapping
    ModelAndView save(@RequestParam Map<String, String> form, Texts t, RedirectAttributes to) {
        var written =
                new Barnevern(
                        Bekymringsskjema.text(form, "navn"),
                        Bekymringsskjema.text(form, "adresse"),
                        Bekymringsskjema.text(form, "telefon"),
                        Bekymringsskjema.text(form, "vakt"));
        if (written.navn().isBlank() || !written.vakt().matches("[0-9 +]{3,20}")) {
            return page(
                    written,
                    List.of(
                            written.navn().isBlank()
                                    ? new Problem("navn", t.get("bekymring.feil.navn"))
                                    : new Problem("vakt", t.get("bekymring.feil.nummer"))),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        // An office that serves several municipalities has one service for them all.
        Scopes.current().kommuner().forEach(k -> bekymringer.save(k, written));
        to.addFlashAttribute("flash", Flash.said(t.get("bekymring.gjort.barnevern")));
        return new ModelAndView("redirect:/bekymring");
    }
}
