package no.helhet.laering.omrade;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.MenuItem;
import no.helhet.platform.web.MenuSource;

import org.springframework.stereotype.Component;

import java.util.List;

/// Areas in the main menu.
@Component
class Omradermeny implements MenuSource {
    private static final int PLACE = 70;

    @Override
    public List<MenuItem> items() {
        return CurrentUser.hasAny(Rolle.ANALYTIKER, Rolle.LEDER)
                ? List.of(new MenuItem("omrade.meny", "/omrader", null, PLACE))
                : List.of();
    }
}
