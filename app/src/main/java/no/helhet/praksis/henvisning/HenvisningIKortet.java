package no.helhet.praksis.henvisning;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Place;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;

/// A person's referrals on the person's card, and the way to begin one.
@Component
@Transactional
public class HenvisningIKortet implements Place {
    private static final int SHOWN = 5;
    private final HenvisningRepository henvisninger;
    private final Personer personer;
    private final Henvisningsregler regler;

    HenvisningIKortet(
            HenvisningRepository henvisninger, Personer personer, Henvisningsregler regler) {
        this.henvisninger = henvisninger;
        this.personer = personer;
        this.regler = regler;
    }

    /// @param person in address form
    public record Del(
            String person, List<Henvisning> henvisninger, boolean mayBegin, LocalDate today) {}

    @Override
    public String name() {
        return "person.kort.midt";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public @Nullable Content render(String id) {
        var person = PersonId.valueOf(id);
        if (!CurrentUser.hasAny(Rolle.VEILEDER, Rolle.LEDER)
                || !personer.checkAccess(person).erTillatt()) {
            return null;
        }
        return new Content(
                "henvisning/kort.jte",
                new Del(
                        person.path(),
                        henvisninger.findByPerson(person).stream().limit(SHOWN).toList(),
                        CurrentUser.has(Rolle.VEILEDER),
                        regler.today()));
    }
}
