package no.helhet.praksis.sak;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.FollowUp;
import no.helhet.platform.web.Place;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/// The cases without contact: the worker's own, and the office's for its leader.
@Controller
class KontaktController {
    static final String MINE = "/arbeidsliste/uten-kontakt";
    static final String OFFICE = "/leder/uten-kontakt";
    private final Kontaktoppfolging oppfolging;

    KontaktController(Kontaktoppfolging oppfolging) {
        this.oppfolging = oppfolging;
    }

    @GetMapping(MINE)
    @AccessPolicy(Rolle.VEILEDER)
    ModelAndView mine(@RequestParam(defaultValue = "0") int fra) {
        return page(oppfolging.findMine(Math.max(0, fra)), MINE, false);
    }

    @GetMapping(OFFICE)
    @AccessPolicy(Rolle.LEDER)
    ModelAndView office(@RequestParam(defaultValue = "0") int fra) {
        return page(oppfolging.findOffice(Math.max(0, fra)), OFFICE, true);
    }

    private static ModelAndView page(Object list, String address, boolean office) {
        return new ModelAndView(
                "sak/kontaktliste", Map.of("liste", list, "adresse", address, "kontoret", office));
    }

    /// How many there are, on the first pages of those whom they concern.
    @Configuration(proxyBeanMethods = false)
    static class Plasser {
        @Bean
        static Place egneSakerUtenKontakt(
                Kontaktoppfolging oppfolging, TransactionTemplate transactions) {
            return new Plass(
                    "arbeidsliste.oppfolging",
                    Rolle.VEILEDER,
                    oppfolging::countMine,
                    oppfolging,
                    MINE,
                    transactions);
        }

        @Bean
        static Place kontoretsSakerUtenKontakt(
                Kontaktoppfolging oppfolging, TransactionTemplate transactions) {
            return new Plass(
                    "leder.oppfolging",
                    Rolle.LEDER,
                    oppfolging::countOffice,
                    oppfolging,
                    OFFICE,
                    transactions);
        }
    }

    private record Plass(
            String name,
            Rolle rolle,
            IntSupplier count,
            Kontaktoppfolging oppfolging,
            String address,
            TransactionTemplate transactions)
            implements Place {
        @Override
        public int order() {
            return 10;
        }

        @Override
        public @Nullable Content render(String id) {
            return CurrentUser.has(rolle) && Scopes.find().isPresent()
                    ? transactions.execute(status -> line(count.getAsInt()))
                    : null;
        }

        private @Nullable Content line(int quiet) {
            return quiet == 0
                    ? null
                    : new Content(
                            "component/followup.jte",
                            new FollowUp(
                                    quiet,
                                    "sak.kontakt.linje",
                                    List.of(oppfolging.days()),
                                    address));
        }
    }
}
