package no.helhet.laering.kvalitet;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Texts;
import no.helhet.register.Kontormaal;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

import java.util.Arrays;

/// Opens a figure of the leader's page.
@Controller
@AccessPolicy(Rolle.LEDER)
class RaderController {
    private final Radvisning rader;

    RaderController(Radvisning rader) {
        this.rader = rader;
    }

    @GetMapping(KontoretController.PAGE + "/rader")
    ModelAndView show(
            @RequestParam String maal,
            @RequestParam String maned,
            @RequestParam(defaultValue = "") String del,
            Texts t) {
        var month = KontoretController.month(maned);
        var which =
                Arrays.stream(Kontormaal.values())
                        .filter(m -> m.name().equals(maal))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (month == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView("kvalitet/rader", "side", rader.find(which, month, del, t));
    }
}
