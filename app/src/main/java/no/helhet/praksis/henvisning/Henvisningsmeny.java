package no.helhet.praksis.henvisning;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.MenuItem;
import no.helhet.platform.web.MenuSource;

import org.springframework.stereotype.Component;

import java.util.List;

/// "Henvisninger" in the main menu, with how many are open.
@Component
class Henvisningsmeny implements MenuSource {
    private static final int PLACE = 27;
    private final Henvisninger henvisninger;

    Henvisningsmeny(Henvisninger henvisninger) {
        this.henvisninger = henvisninger;
    }

    @Override
    public List<MenuItem> items() {
        return CurrentUser.hasAny(Rolle.VEILEDER, Rolle.LEDER) && Scopes.find().isPresent()
                ? List.of(
                        new MenuItem("henvisning.meny", "/henvisning", henvisninger.open(), PLACE))
                : List.of();
    }
}
