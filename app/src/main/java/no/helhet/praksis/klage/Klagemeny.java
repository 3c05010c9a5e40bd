package no.helhet.praksis.klage;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.MenuItem;
import no.helhet.platform.web.MenuSource;

import org.springframework.stereotype.Component;

import java.util.List;

/// "Klager" in the main menu, with how many are open.
@Component
class Klagemeny implements MenuSource {
    private static final int PLACE = 25;
    private final Klageliste liste;

    Klagemeny(Klageliste liste) {
        this.liste = liste;
    }

    @Override
    public List<MenuItem> items() {
        return CurrentUser.hasAny(Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER)
                        && Scopes.find().isPresent()
                ? List.of(new MenuItem("klage.meny", "/klage", liste.open(), PLACE))
                : List.of();
    }
}
