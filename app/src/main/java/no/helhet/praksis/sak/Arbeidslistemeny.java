package no.helhet.praksis.sak;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.MenuItem;
import no.helhet.platform.web.MenuSource;

import org.springframework.stereotype.Component;

import java.util.List;

/// "Mine saker" in the main menu, with how many are open.
@Component
class Arbeidslistemeny implements MenuSource {
    private static final int PLACE = 10;
    private final Arbeidsliste arbeidsliste;

    Arbeidslistemeny(Arbeidsliste arbeidsliste) {
        this.arbeidsliste = arbeidsliste;
    }

    @Override
    public List<MenuItem> items() {
        if (!CurrentUser.has(Rolle.VEILEDER) || Scopes.find().isEmpty()) {
            return List.of();
        }
        return List.of(new MenuItem("sak.meny.mine", "/arbeidsliste", arbeidsliste.mine(), PLACE));
    }
}
