package no.helhet.praksis.samtykke;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Place;
import no.helhet.praksis.partner.PartnerId;
import no.helhet.praksis.partner.Partnere;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.stream.Stream;

/// Who sees what, on the worker's page of a plan: each part and each partner.
@Component
@Transactional
public class SamtykkeIPlanen implements Place {
    private final Samtykkene samtykkene;
    private final Delbare parts;
    private final Partnere partners;
    private final Personer personer;

    SamtykkeIPlanen(Samtykkene samtykkene, Delbare parts, Partnere partners, Personer personer) {
        this.samtykkene = samtykkene;
        this.parts = parts;
        this.partners = partners;
        this.personer = personer;
    }

    /// @param person in address form
    /// @param fornavn of the person, empty when it is not shown
    /// @param partnere those who see something or have been asked for, in the order of the columns
    public record Tabell(
            String person,
            String fornavn,
            List<Delbar.Del> deler,
            List<PartnerId> partnere,
            List<Samtykke> gjelder,
            List<Sporsmal> sporsmal,
            Delere delere) {

        public boolean sees(PartnerId partner, String key) {
            return gjelder.stream().anyMatch(s -> s.partner().equals(partner) && s.covers(key));
        }

        /// The question that waits, or null.
        public @Nullable Sporsmal asked(PartnerId partner, String key) {
            return sporsmal.stream()
                    .filter(s -> s.partner().equals(partner) && s.covers(key))
                    .findFirst()
                    .orElse(null);
        }
    }

    @Override
    public String name() {
        return "plan.ser";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable Content render(String id) {
        var person = PersonId.valueOf(id);
        if (!CurrentUser.hasAny(Rolle.VEILEDER, Rolle.LEDER)
                || !personer.checkAccess(person).erTillatt()) {
            return null;
        }
        var inForce = samtykkene.findInForce(person);
        var open = samtykkene.findOpen(person);
        return new Content(
                "samtykke/ser.jte",
                new Tabell(
                        person.path(),
                        personer.find(person)
                                .map(Person::navn)
                                .map(Person.Navn::fornavn)
                                .orElse(""),
                        parts.find(person),
                        Stream.concat(
                                        inForce.stream().map(Samtykke::partner),
                                        open.stream().map(Sporsmal::partner))
                                .distinct()
                                .toList(),
                        inForce,
                        open,
                        Delere.of(partners.findAll())));
    }
}
