package no.helhet.laering.rapport;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One line of the year's report, and putting right what nothing in the practice is the source of.
@Controller
@RequestMapping("/rapport/kostra/linje/{id}")
@AccessPolicy(Rolle.LEDER)
class RettingController {
    private final Kostrasider sider;
    private final Rettinger rettinger;

    RettingController(Kostrasider sider, Rettinger rettinger) {
        this.sider = sider;
        this.rettinger = rettinger;
    }

    @GetMapping
    ModelAndView show(@PathVariable LinjeId id, @RequestParam String skjema, @RequestParam int ar) {
        return page(id, skjema, ar, Map.of(), List.of(), HttpStatus.OK);
    }

    private ModelAndView page(
            LinjeId id,
            String skjema,
            int ar,
            Map<String, String> felter,
            List<Problem> feil,
            HttpStatus status) {
        return sider.line(
                        id, KostraController.form(skjema), KostraController.known(ar), felter, feil)
                .map(side -> new ModelAndView("rapport/linje", Map.of("side", side), status))
                .orElseThrow(KostraController::notFound);
    }

    @PostMapping("/retting")
    ModelAndView correct(
            @PathVariable LinjeId id,
            @RequestParam String skjema,
            @RequestParam int ar,
            @RequestParam UUID nokkel,
            @RequestParam(defaultValue = "") String felt,
            @RequestParam(defaultValue = "") String verdi,
            @RequestParam(defaultValue = "") String grunn,
            Texts t,
            RedirectAttributes to) {
        var form = KostraController.form(skjema);
        var year = KostraController.known(ar);
        return switch (rettinger.correct(id, nokkel, form, year, felt, verdi, grunn)) {
            case Rettingssvar.Gjort(var retting) -> {
                to.addFlashAttribute(
                        "flash",
                        new Flash(
                                t.get("rapport.retting.gjort"),
                                "/rapport/kostra/linje/"
                                        + id.path()
                                        + "/retting/"
                                        + retting.path()
                                        + "/tilbake?skjema="
                                        + skjema
                                        + "&ar="
                                        + ar));
                yield new ModelAndView("redirect:" + Kostralinjeside.adresse(id, form, year));
            }
            case Rettingssvar.Mangler(var feil) ->
                    page(
                            id,
                            skjema,
                            ar,
                            Map.of(
                                    "felt", felt,
                                    "verdi", verdi,
                                    "grunn", grunn,
                                    "nokkel", nokkel.toString()),
                            KostraController.said(feil, t),
                            HttpStatus.UNPROCESSABLE_CONTENT);
            case Rettingssvar.Lukket() -> throw KostraController.notFound();
        };
    }

    @PostMapping("/retting/{retting}/tilbake")
    ModelAndView takeBack(
            @PathVariable LinjeId id,
            @PathVariable RettingId retting,
            @RequestParam String skjema,
            @RequestParam int ar,
            Texts t,
            RedirectAttributes to) {
        var form = KostraController.form(skjema);
        var year = KostraController.known(ar);
        if (rettinger.takeBack(id, retting, form, year) instanceof Rettingssvar.Lukket) {
            throw KostraController.notFound();
        }
        to.addFlashAttribute("flash", Flash.said(t.get("rapport.retting.tilbake.gjort")));
        return new ModelAndView("redirect:" + Kostralinjeside.adresse(id, form, year));
    }
}
