package no.helhet.praksis.mottak;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.Map;
import java.util.UUID;

/// The leader's view of the reception, and the rows behind each of its figures.
@Controller
@RequestMapping("/mottak/oversikt")
@AccessPolicy(Rolle.LEDER)
class OversiktController {
    private static final int USUAL_DAYS = 30;
    private final Oversikt oversikt;

    OversiktController(Oversikt oversikt) {
        this.oversikt = oversikt;
    }

    @GetMapping
    ModelAndView show(@RequestParam(required = false) @Nullable Integer dager, Texts t) {
        var valg = Oversiktsvalg.parse(dager, null, null, null, null, USUAL_DAYS);
        return new ModelAndView("mottak/oversikt", Map.of("side", oversikt.find(valg, t)));
    }

    @GetMapping("/rader")
    ModelAndView rows(
            @RequestParam(required = false) @Nullable Integer dager,
            @RequestParam(required = false) @Nullable String hva,
            @RequestParam(required = false) @Nullable Integer time,
            @RequestParam(required = false) @Nullable String gjelder,
            @RequestParam(required = false) @Nullable UUID hos) {
        var valg = Oversiktsvalg.parse(dager, hva, time, gjelder, hos, USUAL_DAYS);
        return new ModelAndView(
                "mottak/oversiktrader", Map.of("valg", valg, "rader", oversikt.findRows(valg)));
    }
}
