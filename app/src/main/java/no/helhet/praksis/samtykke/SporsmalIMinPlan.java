package no.helhet.praksis.samtykke;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Place;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/// The questions that wait, on top of the resident's plan.
@Component
@Transactional
class SporsmalIMinPlan implements Place {
    private final Samtykkesider sider;

    SporsmalIMinPlan(Samtykkesider sider) {
        this.sider = sider;
    }

    @Override
    public String name() {
        return "minplan.topp";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable Content render(String id) {
        if (!CurrentUser.has(Rolle.INNBYGGER)) {
            return null;
        }
        var side = sider.own(List.of(PersonId.valueOf(id)));
        return side.sporsmal().isEmpty() ? null : new Content("samtykke/minspor.jte", side);
    }
}
