package no.helhet.praksis.bekymring;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Place;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The way to a notice from the person's card. It is always the same: it tells of no notice.
@Component
@Transactional
public class BekymringIKortet implements Place {
    private static final int ORDER = 90;
    private final Personer personer;

    BekymringIKortet(Personer personer) {
        this.personer = personer;
    }

    /// @param person in address form
    public record Del(String person) {}

    @Override
    public String name() {
        return "person.kort.handlinger";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public @Nullable Content render(String id) {
        var person = PersonId.valueOf(id);
        return CurrentUser.has(Rolle.VEILEDER) && personer.checkAccess(person).erTillatt()
                ? new Content("bekymring/kort.jte", new Del(person.path()))
                : null;
    }
}
