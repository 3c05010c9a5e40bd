package no.helhet.praksis.vedtak;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.MenuItem;
import no.helhet.platform.web.MenuSource;

import org.springframework.stereotype.Component;

import java.util.List;

/// "Godkjenning" in the main menu, with how many wait.
@Component
class Godkjenningsmeny implements MenuSource {
    private static final int PLACE = 20;
    private final Godkjenning godkjenning;

    Godkjenningsmeny(Godkjenning godkjenning) {
        this.godkjenning = godkjenning;
    }

    @Override
    public List<MenuItem> items() {
        return CurrentUser.hasAny(Rolle.BESLUTTER, Rolle.LEDER) && Scopes.find().isPresent()
                ? List.of(new MenuItem("vedtak.meny", "/godkjenning", godkjenning.waiting(), PLACE))
                : List.of();
    }
}
