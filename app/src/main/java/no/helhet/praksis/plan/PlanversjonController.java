package no.helhet.praksis.plan;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.RefusedPage;
import no.helhet.praksis.plan.Planinngang.Inngang;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

import java.util.function.Function;

/// A plan's versions, for the office and for the person.
@Controller
class PlanversjonController {
    private final Planinngang inngang;
    private final Versjonssider sider;

    PlanversjonController(Planinngang inngang, Versjonssider sider) {
        this.inngang = inngang;
        this.sider = sider;
    }

    @GetMapping("/planer/{id}/versjoner")
    @AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
    ModelAndView compare(
            @PathVariable PlanId id,
            @RequestParam(required = false) @Nullable Integer fra,
            @RequestParam(required = false) @Nullable Integer til,
            @RequestParam(defaultValue = "false") boolean bare,
            Texts t) {
        return entered(id, plan -> sider.compare(plan, fra, til, bare, t));
    }

    @GetMapping("/planer/{id}/plan.pdf")
    @AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
    ModelAndView print(@PathVariable PlanId id, @RequestParam(defaultValue = "0") int versjon) {
        return entered(id, plan -> sider.pdf(plan, versjon).orElseGet(Plansider::unknown));
    }

    @GetMapping("/minside/plan/versjoner")
    @AccessPolicy(Rolle.INNBYGGER)
    ModelAndView compareOwn(
            @RequestParam(required = false) @Nullable Integer fra,
            @RequestParam(required = false) @Nullable Integer til,
            @RequestParam(defaultValue = "false") boolean bare,
            Texts t) {
        return sider.compare(own(), fra, til, bare, t);
    }

    @GetMapping("/minside/plan/plan.pdf")
    @AccessPolicy(Rolle.INNBYGGER)
    ModelAndView printOwn(@RequestParam(defaultValue = "0") int versjon) {
        return sider.pdf(own(), versjon)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Plan own() {
        return inngang.findOwn()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView entered(PlanId id, Function<Plan, ModelAndView> act) {
        return switch (inngang.enter(id)) {
            case Inngang.Apen(var plan) -> act.apply(plan);
            case Inngang.Stengt(var refusal) -> RefusedPage.of(refusal);
        };
    }
}
