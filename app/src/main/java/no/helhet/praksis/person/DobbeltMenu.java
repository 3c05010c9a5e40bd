package no.helhet.praksis.person;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.MenuItem;
import no.helhet.platform.web.MenuSource;

import org.springframework.stereotype.Component;

import java.util.List;

/// "Registrert to ganger" in the main menu, with how many proposals wait for the reader.
@Component
class DobbeltMenu implements MenuSource {
    private static final int PLACE = 80;
    private final Dobbeltsider pages;

    DobbeltMenu(Dobbeltsider pages) {
        this.pages = pages;
    }

    @Override
    public List<MenuItem> items() {
        return Scopes.find().isPresent() && CurrentUser.hasAny(Rolle.VEILEDER, Rolle.LEDER)
                ? List.of(
                        new MenuItem(
                                "person.dobbelt.meny",
                                "/dobbeltforinger",
                                pages.answerable(),
                                PLACE))
                : List.of();
    }
}
