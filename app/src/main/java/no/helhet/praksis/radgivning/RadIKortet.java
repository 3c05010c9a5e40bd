package no.helhet.praksis.radgivning;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Place;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/// The latest advice on the person's card, and a banner while a service waits for its decision.
@Component
@Transactional
public class RadIKortet implements Place {
    private static final int SHOWN = 3;
    private final RadRepository rad;
    private final ForslagRepository forslag;
    private final OkonomiRepository courses;
    private final Personer personer;

    RadIKortet(
            RadRepository rad,
            ForslagRepository forslag,
            OkonomiRepository courses,
            Personer personer) {
        this.rad = rad;
        this.forslag = forslag;
        this.courses = courses;
        this.personer = personer;
    }

    /// @param person in address form
    public record Del(
            String person,
            List<Radlinje> rad,
            List<Tjenesteforslag> forslag,
            List<Okonomi> okonomi) {}

    @Override
    public String name() {
        return "person.kort.midt";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public @Nullable Content render(String id) {
        var person = PersonId.valueOf(id);
        if (!CurrentUser.hasAny(Rolle.VEILEDER, Rolle.LEDER)
                || !personer.checkAccess(person).erTillatt()) {
            return null;
        }
        return new Content(
                "radgivning/kort.jte",
                new Del(
                        person.path(),
                        rad.findByPerson(person, SHOWN),
                        forslag.findByPerson(person).stream()
                                .filter(Tjenesteforslag::isOpen)
                                .toList(),
                        courses.findByPerson(person).stream().filter(Okonomi::isOpen).toList()));
    }
}
