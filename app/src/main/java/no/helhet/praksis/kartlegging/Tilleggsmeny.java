package no.helhet.praksis.kartlegging;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.MenuItem;
import no.helhet.platform.web.MenuSource;

import org.springframework.stereotype.Component;

import java.util.List;

/// "Spørsmål" in the leader's menu.
@Component
class Tilleggsmeny implements MenuSource {
    private static final int PLACE = 70;

    @Override
    public List<MenuItem> items() {
        return CurrentUser.has(Rolle.LEDER)
                ? List.of(
                        new MenuItem(
                                "kartlegging.tillegg.meny", "/kartlegging/sporsmal", null, PLACE))
                : List.of();
    }
}
