package no.helhet.praksis.plan;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Place;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The shared goals on the partner's page about a person.
@Component
class PlanHosPartner implements Place {
    private static final int ORDER = 10;
    private final Partnersteg steg;

    PlanHosPartner(Partnersteg steg) {
        this.steg = steg;
    }

    @Override
    public String name() {
        return "partner.person";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public @Nullable Content render(String id) {
        return CurrentUser.has(Rolle.PARTNER)
                ? steg.read(PersonId.valueOf(id))
                        .map(delt -> new Content("plan/partner.jte", delt))
                        .orElse(null)
                : null;
    }
}
