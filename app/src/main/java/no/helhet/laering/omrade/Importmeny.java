package no.helhet.laering.omrade;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.MenuItem;
import no.helhet.platform.web.MenuSource;

import org.springframework.stereotype.Component;

import java.util.List;

/// Figures from outside in the analyst's menu.
@Component
class Importmeny implements MenuSource {
    private static final int PLACE = 95;

    @Override
    public List<MenuItem> items() {
        return CurrentUser.has(Rolle.ANALYTIKER)
                ? List.of(new MenuItem("import.meny", "/omrader/import", null, PLACE))
                : List.of();
    }
}
