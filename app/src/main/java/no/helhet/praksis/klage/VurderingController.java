package no.helhet.praksis.klage;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Map;

/// The office's review: written by one, decided by another.
@Controller
@RequestMapping("/klage/{id}")
@AccessPolicy(Rolle.VEILEDER)
class VurderingController {
    private final Klagevurdering vurdering;
    private final Klagebeslutning beslutning;
    private final Klagesider sider;
    private final Klageregler regler;
    private final Klageinngang inngang;
    private final Klagevisning visning;

    VurderingController(
            Klagevurdering vurdering,
            Klagebeslutning beslutning,
            Klagesider sider,
            Klageregler regler,
            Klageinngang inngang,
            Klagevisning visning) {
        this.vurdering = vurdering;
        this.beslutning = beslutning;
        this.sider = sider;
        this.regler = regler;
        this.inngang = inngang;
        this.visning = visning;
    }

    /// Saves, and with `valg=send` sends to the decision maker too.
    @PostMapping("/vurdering")
    ModelAndView save(
            @PathVariable KlageId id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String valg,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var mine = Vurderingsskjema.read(form);
        return switch (vurdering.save(id, versjon, mine)) {
            case Vurderingslagring.Lagret(var saved) when valg.equals("send") ->
                    sider.of(
                            id,
                            vurdering.send(id, saved.version()),
                            "klage.gjort.sendt",
                            Map.of(),
                            t,
                            to);
            case Vurderingslagring.Lagret saved -> sider.back(id, "klage.gjort.lagret", t, to);
            case Vurderingslagring.Konflikt conflict -> sider.conflict(id, mine, t);
            case Vurderingslagring.Lukket() -> Klagesider.closed();
        };
    }

    /// Answers the form that saves itself: the new version, or both texts.
    @PostMapping("/vurdering/lagre")
    Object autosave(
            @PathVariable KlageId id,
            @RequestParam int versjon,
            @RequestParam Map<String, String> form,
            Texts t) {
        var mine = Vurderingsskjema.read(form);
        return switch (vurdering.save(id, versjon, mine)) {
            case Vurderingslagring.Lagret(var saved) ->
                    ResponseEntity.ok(
                            Map.of(
                                    "versjon",
                                    saved.version(),
                                    "melding",
                                    t.get("klage.lagret", t.clock(regler.now())),
                                    "helhet",
                                    Map.of("fra", versjon, "til", saved.version())));
            case Vurderingslagring.Konflikt(var theirs) ->
                    new ModelAndView(
                            "klage/konflikt",
                            Map.of(
                                    "klage",
                                    id.path(),
                                    "theirs",
                                    theirs,
                                    "konflikt",
                                    Klagevisning.differences(mine, theirs.innhold(), t)),
                            HttpStatus.CONFLICT);
            case Vurderingslagring.Lukket() -> ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        };
    }

    /// The checklist as it is after a save.
    @GetMapping("/porter")
    @AccessPolicy({Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER})
    ModelAndView gates(@PathVariable KlageId id, Texts t) {
        return inngang.enter(id, "klage.porter")
                .map(
                        klage ->
                                new ModelAndView(
                                        "klage/porter",
                                        Map.of("punkter", visning.points(klage, t))))
                .orElseGet(Klagesider::closed);
    }

    @PostMapping("/avgjor")
    @AccessPolicy(Rolle.BESLUTTER)
    ModelAndView decide(
            @PathVariable KlageId id,
            @RequestParam int versjon,
            @RequestParam String valg,
            @RequestParam(defaultValue = "false") boolean habil,
            @RequestParam(required = false) @Nullable String merknad,
            Texts t,
            RedirectAttributes to) {
        var remark = merknad == null ? "" : merknad;
        var back = valg.equals("tilbake");
        return sider.of(
                id,
                back
                        ? beslutning.giveBack(id, versjon, remark)
                        : beslutning.decide(id, versjon, habil),
                back ? "klage.gjort.tilbake" : "klage.gjort.avgjort",
                Map.of("merknad", remark),
                t,
                to);
    }
}
