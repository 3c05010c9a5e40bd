package no.helhet.praksis.utbetaling;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.MenuItem;
import no.helhet.platform.web.MenuSource;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/// "Utbetaling" in the main menu, with how many runs wait for a signature.
@Component
class Betalingsmeny implements MenuSource {
    private static final int PLACE = 40;
    private final KjoringRepository kjoringer;

    Betalingsmeny(KjoringRepository kjoringer) {
        this.kjoringer = kjoringer;
    }

    @Override
    @Transactional(readOnly = true)
    public List<MenuItem> items() {
        var allowed = CurrentUser.hasAny(Rolle.UTBETALER, Rolle.LEDER);
        if (!allowed || Scopes.find().isEmpty()) {
            return List.of();
        }
        var open = kjoringer.open(Scopes.current().actor().enhetsnr());
        return List.of(new MenuItem("utbetaling.meny", "/utbetaling", open, PLACE));
    }
}
