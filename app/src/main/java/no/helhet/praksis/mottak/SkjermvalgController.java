package no.helhet.praksis.mottak;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Map;

/// The office's screens: made, shown once, withdrawn.
@Controller
@RequestMapping("/mottak/skjermer")
@AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
class SkjermvalgController {
    private static final int MOST_NAME = 60;
    private final Skjermer skjermer;

    SkjermvalgController(Skjermer skjermer) {
        this.skjermer = skjermer;
    }

    @GetMapping
    ModelAndView show() {
        return new ModelAndView(
                "mottak/skjermer", Map.of("skjermer", skjermer.findOpen(), "adresse", ""));
    }

    /// The address is shown in the answer itself, and nowhere again.
    @PostMapping
    ModelAndView create(@RequestParam String navn, Texts t) {
        var name = navn.strip();
        var adresse =
                skjermer.create(
                        name.isEmpty()
                                ? t.get("mottak.skjerm.navnlos")
                                : name.substring(0, Math.min(MOST_NAME, name.length())));
        return new ModelAndView(
                "mottak/skjermer", Map.of("skjermer", skjermer.findOpen(), "adresse", adresse));
    }

    @PostMapping("/{id}/trekk")
    ModelAndView withdraw(@PathVariable SkjermId id, Texts t, RedirectAttributes to) {
        to.addFlashAttribute(
                "flash",
                Flash.said(
                        t.get(
                                skjermer.withdraw(id)
                                        ? "mottak.skjerm.trukket"
                                        : "mottak.skjerm.borte")));
        return new ModelAndView("redirect:/mottak/skjermer");
    }
}
