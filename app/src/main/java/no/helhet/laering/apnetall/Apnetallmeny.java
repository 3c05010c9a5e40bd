package no.helhet.laering.apnetall;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.MenuItem;
import no.helhet.platform.web.MenuSource;

import org.springframework.stereotype.Component;

import java.util.List;

/// The open figures in the main menu.
@Component
class Apnetallmeny implements MenuSource {
    private static final int PLACE = 95;

    @Override
    public List<MenuItem> items() {
        return CurrentUser.hasAny(Rolle.LEDER, Rolle.ANALYTIKER)
                ? List.of(new MenuItem("apnetall.meny", "/apnetall", null, PLACE))
                : List.of();
    }
}
