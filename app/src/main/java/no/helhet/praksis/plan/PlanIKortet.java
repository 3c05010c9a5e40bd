package no.helhet.praksis.plan;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Place;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The plan on the person's card, or the way to make one.
@Component
@Transactional
public class PlanIKortet implements Place {
    private static final int ORDER = 22;
    private final PlanRepository planer;
    private final KraftRepository kraft;
    private final Personer personer;
    private final Planregler regler;

    PlanIKortet(
            PlanRepository planer, KraftRepository kraft, Personer personer, Planregler regler) {
        this.planer = planer;
        this.kraft = kraft;
        this.personer = personer;
        this.regler = regler;
    }

    /// @param person in address form
    /// @param plan the one that runs, or null
    /// @param late how many of its steps are overdue
    public record Del(String person, @Nullable Plan plan, int late, boolean mayWrite) {}

    @Override
    public String name() {
        return "person.kort.midt";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public @Nullable Content render(String id) {
        var person = PersonId.valueOf(id);
        if (!CurrentUser.hasAny(Rolle.VEILEDER, Rolle.LEDER)
                || !personer.checkAccess(person).erTillatt()) {
            return null;
        }
        var plan = planer.findByPerson(person).stream().filter(Plan::isOpen).findFirst();
        var late =
                plan.filter(p -> p.versjon() > 0).stream()
                        .flatMap(p -> kraft.findSteps(p.id()).stream())
                        .filter(s -> s.isLate(regler.today()))
                        .count();
        return new Content(
                "plan/kort.jte",
                new Del(
                        person.path(),
                        plan.orElse(null),
                        (int) late,
                        CurrentUser.has(Rolle.VEILEDER)));
    }
}
