package no.helhet.praksis.mottak;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
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

/// What the leader has chosen for the office's reception.
@Controller
@RequestMapping("/mottak/innstilling")
@AccessPolicy(Rolle.LEDER)
class InnstillingController {
    private final Mottaksvalg valg;

    InnstillingController(Mottaksvalg valg) {
        this.valg = valg;
    }

    @GetMapping
    ModelAndView show() {
        return page(Innstillingsskjema.of(valg.find()), List.of());
    }

    @PostMapping
    ModelAndView save(
            @RequestParam(defaultValue = "") String lofte,
            @RequestParam(defaultValue = "") String steder,
            @RequestParam(defaultValue = "") List<String> sprak,
            Texts t,
            RedirectAttributes to) {
        var skjema = new Innstillingsskjema(lofte, steder, sprak);
        var problems = skjema.problems();
        if (!problems.isEmpty()) {
            var answer = page(skjema, Mottaksider.said(problems, t));
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return answer;
        }
        valg.choose(skjema.innstilling());
        to.addFlashAttribute("flash", Flash.said(t.get("mottak.innstilling.lagret")));
        return new ModelAndView("redirect:/mottak/innstilling");
    }

    private static ModelAndView page(Innstillingsskjema skjema, List<Problem> feil) {
        return new ModelAndView(
                "mottak/innstilling",
                Map.of("skjema", skjema, "feil", feil, "alle", Skjermord.languages()));
    }
}
