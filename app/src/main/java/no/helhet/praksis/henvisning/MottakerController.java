package no.helhet.praksis.henvisning;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.regelverk.henvisning.Mottakerslag;

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

/// The office's own receivers, kept by its leader.
@Controller
@RequestMapping("/henvisning/mottakere")
@AccessPolicy(Rolle.LEDER)
class MottakerController {
    private final Mottakere mottakere;

    MottakerController(Mottakere mottakere) {
        this.mottakere = mottakere;
    }

    @GetMapping
    ModelAndView list() {
        return page(Map.of(), List.of(), HttpStatus.OK);
    }

    private ModelAndView page(Map<String, String> felter, List<Problem> feil, HttpStatus status) {
        return new ModelAndView(
                "henvisning/mottakere",
                Map.of("mottakere", mottakere.findOwn(), "felter", felter, "feil", feil),
                status);
    }

    @PostMapping
    ModelAndView add(
            @RequestParam Mottakerslag slag,
            @RequestParam Mottaker.Kanal kanal,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var wrong =
                mottakere.add(
                        new Mottaker(
                                null,
                                slag,
                                Skjemafelt.text(form, "navn"),
                                Skjemafelt.text(form, "adresse"),
                                kanal));
        return wrong.isEmpty()
                ? back("henvisning.gjort.mottaker", t, to)
                : page(form, Henvisningssider.said(wrong, t), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/avslutt")
    ModelAndView end(@PathVariable MottakerId id, Texts t, RedirectAttributes to) {
        mottakere.end(id);
        return back("henvisning.gjort.mottakeravsluttet", t, to);
    }

    private static ModelAndView back(String done, Texts t, RedirectAttributes to) {
        to.addFlashAttribute("flash", Flash.said(t.get(done)));
        return new ModelAndView("redirect:/henvisning/mottakere");
    }
}
