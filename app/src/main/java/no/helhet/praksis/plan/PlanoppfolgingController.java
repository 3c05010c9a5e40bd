package no.helhet.praksis.plan;

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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.Map;
import java.util.function.IntSupplier;

/// What is late in plans, and how much of it on the first pages of those whom it concerns.
@Controller
class PlanoppfolgingController {
    private final Planoppfolging oppfolging;

    PlanoppfolgingController(Planoppfolging oppfolging) {
        this.oppfolging = oppfolging;
    }

    @GetMapping(Planoppfolging.EGNE)
    @AccessPolicy(Rolle.VEILEDER)
    ModelAndView mine(@RequestParam(defaultValue = "0") int fra) {
        return page(oppfolging.find(false, Math.max(0, fra)));
    }

    @GetMapping(Planoppfolging.KONTORETS)
    @AccessPolicy(Rolle.LEDER)
    ModelAndView office(@RequestParam(defaultValue = "0") int fra) {
        return page(oppfolging.find(true, Math.max(0, fra)));
    }

    private static ModelAndView page(Senliste liste) {
        return new ModelAndView("plan/oppfolging", Map.of("liste", liste));
    }

    @Configuration(proxyBeanMethods = false)
    static class Planplasser {
        private static final String MINE = "arbeidsliste.oppfolging";
        private static final String OFFICE = "leder.oppfolging";

        @Bean
        static Place egnePlanerForEvaluering(Planoppfolging o) {
            return new Plass(
                    MINE,
                    Rolle.VEILEDER,
                    () -> o.countPlans(false),
                    "plan.linje.evaluering",
                    Planoppfolging.EGNE);
        }

        @Bean
        static Place egneSteg(Planoppfolging o) {
            return new Plass(
                    MINE,
                    Rolle.VEILEDER,
                    () -> o.countSteps(false),
                    "plan.linje.steg",
                    Planoppfolging.EGNE);
        }

        @Bean
        static Place kontoretsPlanerForEvaluering(Planoppfolging o) {
            return new Plass(
                    OFFICE,
                    Rolle.LEDER,
                    () -> o.countPlans(true),
                    "plan.linje.evaluering",
                    Planoppfolging.KONTORETS);
        }

        @Bean
        static Place kontoretsSteg(Planoppfolging o) {
            return new Plass(
                    OFFICE,
                    Rolle.LEDER,
                    () -> o.countSteps(true),
                    "plan.linje.steg",
                    Planoppfolging.KONTORETS);
        }
    }

    private record Plass(String name, Rolle rolle, IntSupplier count, String key, String address)
            implements Place {
        private static final int ORDER = 20;

        @Override
        public int order() {
            return ORDER;
        }

        @Override
        public @Nullable Content render(String id) {
            var late = CurrentUser.has(rolle) && Scopes.find().isPresent() ? count.getAsInt() : 0;
            return late == 0
                    ? null
                    : new Content("component/followup.jte", new FollowUp(late, key, address));
        }
    }
}
