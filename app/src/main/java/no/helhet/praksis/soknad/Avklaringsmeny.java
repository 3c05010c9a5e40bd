package no.helhet.praksis.soknad;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.MenuItem;
import no.helhet.platform.web.MenuSource;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/// "Må avklares" in the main menu, with how many are open, and the quarantine for its role.
@Component
class Avklaringsmeny implements MenuSource {
    private static final int PLACE = 20;
    private final Avklaringsvisning visning;

    Avklaringsmeny(Avklaringsvisning visning) {
        this.visning = visning;
    }

    @Override
    public List<MenuItem> items() {
        var items = new ArrayList<MenuItem>();
        var clarifies = CurrentUser.hasAny(Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER);
        if (clarifies && Scopes.find().isPresent()) {
            items.add(new MenuItem("soknad.meny.avklares", "/avklares", visning.open(), PLACE));
        }
        if (CurrentUser.has(Rolle.KARANTENE)) {
            items.add(new MenuItem("soknad.meny.karantene", "/karantene", null, PLACE + 1));
        }
        return items;
    }
}
