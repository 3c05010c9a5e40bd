package no.helhet.tiltak;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.MenuItem;
import no.helhet.platform.web.MenuSource;

import org.springframework.stereotype.Component;

import java.util.List;

/// The catalogue in the main menu.
@Component
class Tiltaksmeny implements MenuSource {
    private static final int PLACE = 60;

    @Override
    public List<MenuItem> items() {
        return CurrentUser.hasAny(Rolle.VEILEDER, Rolle.LEDER)
                ? List.of(new MenuItem("tiltak.meny", "/tiltak", null, PLACE))
                : List.of();
    }
}
