package no.helhet.praksis.partner;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.MenuItem;
import no.helhet.platform.web.MenuSource;

import org.springframework.stereotype.Component;

import java.util.List;

/// The leader's way to the partners, and the partner's own way in.
@Component
class Partnermeny implements MenuSource {
    private static final int PLACE = 75;

    @Override
    public List<MenuItem> items() {
        if (CurrentUser.has(Rolle.PARTNER)) {
            return List.of(new MenuItem("partner.meny.egne", "/partner", null, PLACE));
        }
        return CurrentUser.has(Rolle.LEDER)
                ? List.of(new MenuItem("partner.meny", "/partnere", null, PLACE))
                : List.of();
    }
}
