package no.helhet.praksis.kvalifisering;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Place;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The days at the provider, on the partner's page about a person.
@Component
class ArrangorHosPartner implements Place {
    private static final int ORDER = 20;
    private final Arrangoroppmote oppmote;

    ArrangorHosPartner(Arrangoroppmote oppmote) {
        this.oppmote = oppmote;
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
                ? oppmote.find(PersonId.valueOf(id))
                        .map(side -> new Content("kvalifisering/arrangordager.jte", side))
                        .orElse(null)
                : null;
    }
}
