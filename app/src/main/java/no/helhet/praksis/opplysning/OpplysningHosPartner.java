package no.helhet.praksis.opplysning;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Place;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/// On the partner's page about a person: what the person shares of this, and the way to deliver.
@Component
@Transactional
public class OpplysningHosPartner implements Place {
    private static final int ORDER = 40;
    private final Partnerlevering levering;

    OpplysningHosPartner(Partnerlevering levering) {
        this.levering = levering;
    }

    /// @param person in address form
    /// @param mayDeliver the person lets the partner deliver
    public record Del(String person, List<Opplysningsrad> rader, boolean mayDeliver) {}

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
        if (!CurrentUser.has(Rolle.PARTNER)) {
            return null;
        }
        var person = PersonId.valueOf(id);
        var shared = levering.findShared(person);
        var mayDeliver = levering.open(person).isPresent();
        return shared.isEmpty() && !mayDeliver
                ? null
                : new Content("opplysning/partner.jte", new Del(id, shared, mayDeliver));
    }
}
