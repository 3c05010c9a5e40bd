package no.helhet.praksis.samtykke;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Place;
import no.helhet.praksis.partner.Partnere;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/// Who outside the office sees anything, on the person's card.
@Component
@Transactional
public class SamtykkeIKortet implements Place {
    private final Samtykkene samtykkene;
    private final Partnere partners;
    private final Personer personer;

    SamtykkeIKortet(Samtykkene samtykkene, Partnere partners, Personer personer) {
        this.samtykkene = samtykkene;
        this.partners = partners;
        this.personer = personer;
    }

    /// @param person in address form
    public record Del(
            String person, List<Samtykke> gjelder, List<Sporsmal> sporsmal, Delere delere) {}

    @Override
    public String name() {
        return "person.kort.hoyre";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public @Nullable Content render(String id) {
        var person = PersonId.valueOf(id);
        if (!CurrentUser.hasAny(Rolle.VEILEDER, Rolle.LEDER)
                || !personer.checkAccess(person).erTillatt()) {
            return null;
        }
        return new Content(
                "samtykke/kort.jte",
                new Del(
                        person.path(),
                        samtykkene.findInForce(person),
                        samtykkene.findOpen(person),
                        Delere.of(partners.findAll())));
    }
}
