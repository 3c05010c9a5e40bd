package no.helhet.praksis.satser;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.satser.Forslagskontroll.Feil;

import org.jspecify.annotations.Nullable;
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
import java.util.UUID;

/// The rates of a municipality, one of them through time, and the form that proposes another.
@Controller
@RequestMapping("/satser")
@AccessPolicy({Rolle.BESLUTTER, Rolle.LEDER})
class SatsController {
    private final Satssider sider;
    private final Satsforlop forlop;
    private final Forslagssider forslag;
    private final Satsforslag forslagene;

    SatsController(
            Satssider sider, Satsforlop forlop, Forslagssider forslag, Satsforslag forslagene) {
        this.sider = sider;
        this.forlop = forlop;
        this.forslag = forslag;
        this.forslagene = forslagene;
    }

    @GetMapping
    ModelAndView all(@RequestParam(defaultValue = "") String kommune, Texts t) {
        return new ModelAndView("satser/oversikt", "side", sider.show(kommune(kommune), t));
    }

    @GetMapping("/{kommune}/{sats}")
    ModelAndView history(@PathVariable String kommune, @PathVariable String sats, Texts t) {
        return forlop.show(kommune(kommune), sats, t)
                .map(side -> new ModelAndView("satser/historikk", "side", side))
                .orElseThrow(SatsController::unknown);
    }

    @GetMapping("/ny")
    ModelAndView form(
            @RequestParam(defaultValue = "") String kommune,
            @RequestParam(defaultValue = "") String sats,
            @RequestParam(required = false) @Nullable ForslagId fra,
            Texts t) {
        var where = kommune(fra == null ? kommune : fra.kommunenr());
        if (!Satsrett.maySet()) {
            return refused(where, t);
        }
        return page(where, forslag.begin(where, fra, sats, Ids.next()), List.of(), t);
    }

    @PostMapping("/ny")
    ModelAndView propose(
            @RequestParam String kommune,
            @RequestParam UUID nokkel,
            @RequestParam(defaultValue = "") String sats,
            @RequestParam(defaultValue = "") String navn,
            @RequestParam(defaultValue = "") String hva,
            @RequestParam(defaultValue = "") String belop,
            @RequestParam(defaultValue = "") String fom,
            @RequestParam(defaultValue = "") String tom,
            @RequestParam(defaultValue = "") String saksnr,
            @RequestParam(defaultValue = "") String vedtatt,
            @RequestParam(defaultValue = "") String begrunnelse,
            @RequestParam(defaultValue = "") String tilbakegrunn,
            Texts t,
            RedirectAttributes redirect) {
        var skjema =
                new Forslagsskjema(
                        kommune,
                        nokkel,
                        sats,
                        navn,
                        hva,
                        belop,
                        fom,
                        tom,
                        saksnr,
                        vedtatt,
                        begrunnelse,
                        tilbakegrunn);
        return switch (forslagene.propose(skjema)) {
            case Satsutfall.Foreslatt(var id) -> {
                redirect.addFlashAttribute("flash", Flash.said(t.get("satser.gjort.foreslatt")));
                yield new ModelAndView("redirect:/satser/forslag/" + id.path());
            }
            case Satsutfall.Avvist(var feil) -> page(kommune(kommune), skjema, feil, t);
            case Satsutfall.Nektet n -> refused(kommune(kommune), t);
            default -> throw unknown();
        };
    }

    private ModelAndView page(Choice kommune, Forslagsskjema skjema, List<Feil> feil, Texts t) {
        var view =
                new ModelAndView("satser/skjema", "side", forslag.form(kommune, skjema, feil, t));
        view.setStatus(feil.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        return view;
    }

    /// The page of the values, which says who sets them.
    private ModelAndView refused(Choice kommune, Texts t) {
        var view = new ModelAndView("satser/oversikt", "side", sider.show(kommune, t));
        view.setStatus(HttpStatus.FORBIDDEN);
        return view;
    }

    private Choice kommune(String kommunenr) {
        return sider.kommune(kommunenr).orElseThrow(SatsController::unknown);
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
