package no.helhet.praksis.sak;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.MenuItem;
import no.helhet.platform.web.MenuSource;
import no.helhet.platform.web.Places;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;

/// The leader's first page: what is late at the office, of each kind, as other modules count it.
@Controller
@RequestMapping("/leder")
@AccessPolicy(Rolle.LEDER)
class LederController implements MenuSource {
    private static final int IN_MENU = 15;
    private final Places places;

    LederController(Places places) {
        this.places = places;
    }

    @Override
    public List<MenuItem> items() {
        return CurrentUser.has(Rolle.LEDER)
                ? List.of(new MenuItem("sak.leder.meny", "/leder", null, IN_MENU))
                : List.of();
    }

    @GetMapping
    ModelAndView show() {
        return new ModelAndView(
                "sak/leder", Map.of("oppfolging", places.fill("leder.oppfolging", "")));
    }
}
