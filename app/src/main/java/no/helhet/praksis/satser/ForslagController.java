package no.helhet.praksis.satser;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.satser.Satsutfall.Grunn;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A proposed value: approved, or sent back, by another than the one who proposed it.
@Controller
@RequestMapping("/satser/forslag/{id}")
@AccessPolicy({Rolle.BESLUTTER, Rolle.LEDER})
class ForslagController {
    private final Forslagssider sider;
    private final Satsforslag forslagene;

    ForslagController(Forslagssider sider, Satsforslag forslagene) {
        this.sider = sider;
        this.forslagene = forslagene;
    }

    @GetMapping
    ModelAndView show(@PathVariable ForslagId id, Texts t) {
        return page(id, null, HttpStatus.OK, t);
    }

    @PostMapping
    ModelAndView decide(
            @PathVariable ForslagId id,
            @RequestParam(defaultValue = "-1") int nr,
            @RequestParam(defaultValue = "") String valg,
            @RequestParam(defaultValue = "") String tilbakegrunn,
            @RequestParam(defaultValue = "") String grunn,
            Texts t,
            RedirectAttributes redirect) {
        var utfall =
                valg.equals("tilbake")
                        ? forslagene.sendBack(id, grunn)
                        : forslagene.approve(id, nr, tilbakegrunn);
        return switch (utfall) {
            case Satsutfall.Godkjent g -> done(t.get("satser.gjort.godkjent"), redirect, id);
            case Satsutfall.Returnert r -> done(t.get("satser.gjort.returnert"), redirect, id);
            case Satsutfall.AlleredeAvgjort(var f) ->
                    done(t.get("satser.gjort.allerede", by(f)), redirect, id);
            case Satsutfall.Nektet(var why) -> page(id, why, status(why), t);
            default -> throw SatsController.unknown();
        };
    }

    private static String by(Forslag f) {
        var avgjorelse = f.avgjorelse();
        return avgjorelse == null ? "" : avgjorelse.navn();
    }

    private static HttpStatus status(Grunn why) {
        return switch (why) {
            case SAMME_PERSON, BYDEL -> HttpStatus.FORBIDDEN;
            case UTDATERT -> HttpStatus.CONFLICT;
            case MANGLER_GRUNN, MANGLER_TILBAKEGRUNN -> HttpStatus.BAD_REQUEST;
        };
    }

    private ModelAndView done(String said, RedirectAttributes redirect, ForslagId id) {
        redirect.addFlashAttribute("flash", Flash.said(said));
        return new ModelAndView("redirect:/satser?kommune=" + id.kommunenr());
    }

    private ModelAndView page(ForslagId id, @Nullable Grunn why, HttpStatus status, Texts t) {
        var side = sider.show(id, t).orElseThrow(SatsController::unknown);
        var view = new ModelAndView("satser/forslag", "side", side);
        if (why != null) {
            view.addObject("nektet", why.name());
        }
        view.setStatus(status);
        return view;
    }
}
