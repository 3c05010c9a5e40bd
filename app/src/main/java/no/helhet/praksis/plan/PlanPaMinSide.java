package no.helhet.praksis.plan;

import no.helhet.platform.web.Place;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The way to one's own plan, from Min side.
@Component
@Transactional
public class PlanPaMinSide implements Place {
    private static final int ORDER = 5;
    private final PlanRepository planer;

    PlanPaMinSide(PlanRepository planer) {
        this.planer = planer;
    }

    @Override
    public String name() {
        return "minside.bunn";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public @Nullable Content render(String id) {
        return planer.findByPerson(PersonId.valueOf(id)).stream()
                .findFirst()
                .map(plan -> new Content("plan/minside.jte", plan))
                .orElse(null);
    }
}
