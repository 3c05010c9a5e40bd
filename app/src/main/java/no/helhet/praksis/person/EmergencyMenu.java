package no.helhet.praksis.person;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.EmergencyAccess;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.MenuItem;
import no.helhet.platform.web.MenuSource;

import org.springframework.stereotype.Component;

import java.util.List;

/// Tells the leader of emergency accesses nobody has acknowledged; silent when there are none.
@Component
class EmergencyMenu implements MenuSource {
    private static final int PLACE = 90;
    private final EmergencyAccess accesses;

    EmergencyMenu(EmergencyAccess accesses) {
        this.accesses = accesses;
    }

    @Override
    public List<MenuItem> items() {
        return CurrentUser.has(Rolle.LEDER)
                ? List.of(
                        new MenuItem(
                                "person.nodtilganger.meny",
                                "/nodtilganger",
                                accesses.unacknowledged(),
                                MenuItem.None.NO_LINE,
                                PLACE))
                : List.of();
    }
}
