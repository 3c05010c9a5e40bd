package no.helhet.praksis.kartlegging;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.kartlegging.Kartleggingsinngang.Inngang;
import no.helhet.praksis.kartlegging.Kartleggingsvisning.Onsket;
import no.helhet.praksis.kartlegging.Sporsmalsside.Sted;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.RefusedPage;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A mapping: begun or taken up, and shown.
@Controller
@RequestMapping("/kartlegging")
@AccessPolicy({Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER})
class KartleggingController {
    private final Kartleggingsstart start;
    private final Kartleggingsinngang inngang;
    private final Kartleggingsvisning visning;
    private final Narvarvisning narvar;

    KartleggingController(
            Kartleggingsstart start,
            Kartleggingsinngang inngang,
            Kartleggingsvisning visning,
            Narvarvisning narvar) {
        this.start = start;
        this.inngang = inngang;
        this.visning = visning;
        this.narvar = narvar;
    }

    @PostMapping("/ny/{id}")
    @AccessPolicy(Rolle.VEILEDER)
    ModelAndView begin(@PathVariable PersonId id) {
        return switch (start.begin(id)) {
            case Kartleggingsstart.Start.Apnet(var k) ->
                    new ModelAndView("redirect:/kartlegging/" + k.id().path());
            case Kartleggingsstart.Start.Nektet(var refusal) -> RefusedPage.of(refusal);
        };
    }

    @GetMapping("/{id}")
    ModelAndView show(
            @PathVariable KartleggingId id,
            @RequestParam(defaultValue = "") String sporsmal,
            @RequestParam(defaultValue = "") String barn,
            @RequestParam(defaultValue = "false") boolean oppfrisk,
            Texts t) {
        var sted = sporsmal.isEmpty() ? null : new Sted(sporsmal, Narvarside.child(barn));
        return switch (inngang.enter(id)) {
            case Inngang.Apen(var k) ->
                    new ModelAndView(
                            "kartlegging/kartlegging",
                            Map.of("side", visning.show(k, Onsket.at(sted), oppfrisk, t)));
            case Inngang.Stengt(var refusal) -> RefusedPage.of(refusal);
        };
    }

    /// The page asks every few seconds who else is there, and says where the reader is.
    @PostMapping("/{id}/narvar")
    @AccessPolicy(Rolle.VEILEDER)
    ModelAndView see(
            @PathVariable KartleggingId id,
            @RequestParam(defaultValue = "") String sporsmal,
            @RequestParam(defaultValue = "") String barn,
            @RequestParam(required = false, defaultValue = "") List<String> gra,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    @Nullable Instant siden,
            Texts t) {
        return switch (inngang.enter(id)) {
            case Inngang.Apen(var k) ->
                    new ModelAndView(
                            "kartlegging/narvar",
                            Map.of(
                                    "side",
                                    narvar.see(
                                            k,
                                            sporsmal,
                                            barn,
                                            Set.copyOf(gra),
                                            siden == null ? k.tattOpp() : siden,
                                            t)));
            case Inngang.Stengt(var refusal) -> RefusedPage.of(refusal);
        };
    }
}
