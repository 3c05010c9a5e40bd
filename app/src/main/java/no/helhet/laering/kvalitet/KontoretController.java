package no.helhet.laering.kvalitet;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.MenuItem;
import no.helhet.platform.web.MenuSource;
import no.helhet.platform.web.Places;
import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/// The leader's page: what needs her now, and which change is more than chance.
@Controller
@AccessPolicy(Rolle.LEDER)
class KontoretController implements MenuSource {
    static final String PAGE = "/kontoret";
    private static final int IN_MENU = 15;
    private final Kontorbilder bilder;
    private final Kontorskriver skriver;
    private final Kontoroppdatering oppdatering;
    private final Places places;

    KontoretController(
            Kontorbilder bilder,
            Kontorskriver skriver,
            Kontoroppdatering oppdatering,
            Places places) {
        this.bilder = bilder;
        this.skriver = skriver;
        this.oppdatering = oppdatering;
        this.places = places;
    }

    @Override
    public List<MenuItem> items() {
        return CurrentUser.has(Rolle.LEDER)
                ? List.of(new MenuItem("kvalitet.meny", PAGE, null, IN_MENU))
                : List.of();
    }

    /// `/leder` is its older address.
    @GetMapping({PAGE, "/leder"})
    ModelAndView show(@RequestParam(required = false) @Nullable String maned, Texts t) {
        return new ModelAndView(
                "kvalitet/kontoret",
                Map.of(
                        "side", skriver.write(bilder.find(month(maned)), t),
                        "setninger", places.fill("kontor.setning", ""),
                        "oppfolging", places.fill("leder.oppfolging", ""),
                        "na", places.fill("kontor.na", ""),
                        "bilder", places.fill("kontor.bilde", ""),
                        "rapporter", places.fill("leder.rapport", "")));
    }

    @PostMapping(PAGE + "/oppdater")
    String refresh(Texts t, RedirectAttributes redirect) {
        oppdatering.refresh(true);
        redirect.addFlashAttribute("flash", Flash.said(t.get("kvalitet.oppdatert")));
        return "redirect:" + PAGE;
    }

    /// A month as it is written in addresses; null for none, or what is no month.
    static @Nullable YearMonth month(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
