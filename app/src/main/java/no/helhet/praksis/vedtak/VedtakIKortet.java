package no.helhet.praksis.vedtak;

import no.helhet.platform.web.Place;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A person's latest decisions on the person's card.
@Component
@Transactional
class VedtakIKortet implements Place {
    private static final int SHOWN = 5;
    private final Vedtakene vedtakene;
    private final Personer personer;

    VedtakIKortet(Vedtakene vedtakene, Personer personer) {
        this.vedtakene = vedtakene;
        this.personer = personer;
    }

    @Override
    public String name() {
        return "person.kort.midt";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public @Nullable Content render(String id) {
        var person = PersonId.valueOf(id);
        if (!VedtakISaken.mayRead() || !personer.checkAccess(person).erTillatt()) {
            return null;
        }
        var rows = vedtakene.findByPerson(person, SHOWN);
        return rows.isEmpty() ? null : new Content("vedtak/kort.jte", new Vedtaksliste(rows));
    }
}
