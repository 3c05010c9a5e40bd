package no.helhet.praksis.mottak;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.MenuItem;
import no.helhet.platform.web.MenuSource;

import org.springframework.stereotype.Component;

import java.util.List;

/// "Mottak" first in the main menu, with how many wait.
@Component
class Mottaksmeny implements MenuSource {
    private static final int PLACE = 5;
    private final Ko ko;

    Mottaksmeny(Ko ko) {
        this.ko = ko;
    }

    @Override
    public List<MenuItem> items() {
        return CurrentUser.has(Rolle.VEILEDER) && Scopes.find().isPresent()
                ? List.of(new MenuItem("mottak.meny", "/mottak", ko.countWaiting(), PLACE))
                : List.of();
    }
}
