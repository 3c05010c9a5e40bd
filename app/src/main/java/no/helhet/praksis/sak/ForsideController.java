package no.helhet.praksis.sak;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The front page is where each role's work lies.
@Controller
class ForsideController {

    @GetMapping("/")
    @AccessPolicy({
        Rolle.INNBYGGER,
        Rolle.PARTNER,
        Rolle.VEILEDER,
        Rolle.BESLUTTER,
        Rolle.UTBETALER,
        Rolle.LEDER,
        Rolle.FAGUTVIKLER,
        Rolle.FORVALTER,
        Rolle.ANALYTIKER,
        Rolle.KONTROLLOR,
        Rolle.ADMINISTRATOR,
        Rolle.KARANTENE
    })
    String open() {
        var address = address();
        return address == null ? "sak/forside" : "redirect:" + address;
    }

    /// Null for a role that has no room in the house yet.
    private static @Nullable String address() {
        if (CurrentUser.has(Rolle.VEILEDER)) {
            return "/arbeidsliste";
        }
        if (CurrentUser.has(Rolle.LEDER)) {
            return "/kontoret";
        }
        if (CurrentUser.has(Rolle.BESLUTTER)) {
            return "/godkjenning";
        }
        if (CurrentUser.has(Rolle.UTBETALER)) {
            return "/utbetaling";
        }
        if (CurrentUser.has(Rolle.PARTNER)) {
            return "/partner";
        }
        if (CurrentUser.has(Rolle.ANALYTIKER)) {
            return "/omrader";
        }
        if (CurrentUser.has(Rolle.KARANTENE)) {
            return "/karantene";
        }
        return CurrentUser.has(Rolle.INNBYGGER) ? "/minside" : null;
    }
}
