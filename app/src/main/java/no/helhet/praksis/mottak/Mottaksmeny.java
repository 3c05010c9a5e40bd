package no.helhet.praksis.mottak;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.MenuItem;
import no.helhet.platform.web.MenuSource;

import org.springframework.stereotype.Component;

import java.util.List;

/// "Mottak" first in the main menu: to the queue, with how many wait, or to the leader's view.
@Component
class Mottaksmeny implements MenuSource {
    private static final int PLACE = 5;
    private final Ko ko;

    Mottaksmeny(Ko ko) {
        this.ko = ko;
    }

    @Override
    public List<MenuItem> items() {
        if (Scopes.find().isEmpty()) {
            return List.of();
        }
        if (CurrentUser.has(Rolle.VEILEDER)) {
            return List.of(new MenuItem("mottak.meny", "/mottak", ko.waiting(), PLACE));
        }
        return CurrentUser.has(Rolle.LEDER)
                ? List.of(
                        new MenuItem(
                                "mottak.meny",
                                "/mottak/oversikt",
                                ko.unanswered(),
                                MenuItem.None.NO_FIGURE,
                                PLACE))
                : List.of();
    }
}
