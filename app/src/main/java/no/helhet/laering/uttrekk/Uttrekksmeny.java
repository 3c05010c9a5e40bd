package no.helhet.laering.uttrekk;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.MenuItem;
import no.helhet.platform.web.MenuSource;

import org.springframework.stereotype.Component;

import java.util.List;

/// "Uttrekk" in the main menu, for the leader with how many wait.
@Component
class Uttrekksmeny implements MenuSource {
    private static final int PLACE = 80;
    private final UttrekkRepository repository;

    Uttrekksmeny(UttrekkRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<MenuItem> items() {
        if (Scopes.find().isEmpty()
                || !CurrentUser.hasAny(Rolle.ANALYTIKER, Rolle.LEDER, Rolle.KONTROLLOR)) {
            return List.of();
        }
        var waiting =
                CurrentUser.has(Rolle.LEDER) && Uttrekksregler.servesTheWhole()
                        ? repository.open(Scopes.current().actor().id())
                        : null;
        return List.of(
                new MenuItem("uttrekk.meny", "/uttrekk", waiting, MenuItem.None.NO_FIGURE, PLACE));
    }
}
