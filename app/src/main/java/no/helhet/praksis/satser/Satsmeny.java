package no.helhet.praksis.satser;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.MenuItem;
import no.helhet.platform.web.MenuSource;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/// "Satser" in the main menu, with how many proposals wait for the user.
@Component
class Satsmeny implements MenuSource {
    private static final int PLACE = 60;
    private final SatsRepository satser;

    Satsmeny(SatsRepository satser) {
        this.satser = satser;
    }

    @Override
    @Transactional(readOnly = true)
    public List<MenuItem> items() {
        var allowed = CurrentUser.hasAny(Rolle.BESLUTTER, Rolle.LEDER);
        return allowed && Scopes.find().isPresent()
                ? List.of(
                        new MenuItem(
                                "satser.meny",
                                "/satser",
                                Satsrett.maySet()
                                        ? satser.open(Scopes.current().actor().id())
                                        : null,
                                PLACE))
                : List.of();
    }
}
