package no.helhet.praksis.sak;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Place;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.web.Kortrad;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.temporal.ChronoUnit;

/// The person's cases, as rows of "Nå" on the person's card.
@Component
@Transactional
class SakerIKortet implements Place {
    private final SakRepository saker;
    private final Personer personer;
    private final Saksfrist frist;

    SakerIKortet(SakRepository saker, Personer personer, Saksfrist frist) {
        this.saker = saker;
        this.personer = personer;
        this.frist = frist;
    }

    @Override
    public String name() {
        return "person.kort.na";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable Content render(String id) {
        var person = PersonId.valueOf(id);
        if (!mayRead() || !personer.checkAccess(person).erTillatt()) {
            return null;
        }
        var today = frist.today();
        var rows =
                saker.findByPerson(person).stream()
                        .filter(sak -> sak.status().isOpen())
                        .map(sak -> new Kortrad(sak, ChronoUnit.DAYS.between(today, sak.frist())))
                        .toList();
        return rows.isEmpty() ? null : new Content("sak/kort-na.jte", new Kortrad.Na(rows));
    }

    static boolean mayRead() {
        return CurrentUser.has(Rolle.VEILEDER)
                || CurrentUser.has(Rolle.BESLUTTER)
                || CurrentUser.has(Rolle.LEDER);
    }
}
