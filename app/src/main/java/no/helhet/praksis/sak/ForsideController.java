package no.helhet.praksis.sak;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The front page is where each role's work lies.
@Controller
class ForsideController {

    @GetMapping("/")
    @AccessPolicy({
        Rolle.INNBYGGER,
        Rolle.VEILEDER,
        Rolle.BESLUTTER,
        Rolle.UTBETALER,
        Rolle.LEDER,
        Rolle.KARANTENE
    })
    String open() {
        return "redirect:" + address();
    }

    private static String address() {
        if (CurrentUser.has(Rolle.VEILEDER)) {
            return "/arbeidsliste";
        }
        if (CurrentUser.has(Rolle.BESLUTTER) || CurrentUser.has(Rolle.LEDER)) {
            return "/godkjenning";
        }
        if (CurrentUser.has(Rolle.UTBETALER)) {
            return "/utbetaling";
        }
        return CurrentUser.has(Rolle.KARANTENE) ? "/karantene" : "/minside";
    }
}
