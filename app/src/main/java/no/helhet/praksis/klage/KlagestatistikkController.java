package no.helhet.praksis.klage;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

import java.util.Map;

/// The leader's view of the office's appeals.
@Controller
class KlagestatistikkController {
    private final Klagestatistikk statistikk;

    KlagestatistikkController(Klagestatistikk statistikk) {
        this.statistikk = statistikk;
    }

    @GetMapping("/klage/statistikk")
    @AccessPolicy(Rolle.LEDER)
    ModelAndView show(Texts t) {
        return new ModelAndView(
                "klage/statistikk", Map.of("side", Klagestatistikkside.of(statistikk.find(), t)));
    }
}
