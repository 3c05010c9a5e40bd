package no.helhet.praksis.sak;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Place;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The person's situation at the foot of the case page.
@Component
@Transactional
class SituasjonISaken implements Place {
    private final SakRepository saker;
    private final Personer personer;
    private final Situasjonsside side;

    SituasjonISaken(SakRepository saker, Personer personer, Situasjonsside side) {
        this.saker = saker;
        this.personer = personer;
        this.side = side;
    }

    @Override
    public String name() {
        return "sak.bunn";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable Content render(String id) {
        var sak = saker.find(SakId.valueOf(id)).orElse(null);
        return sak == null
                        || sak.status() == Sak.Status.AVSLUTTET
                        || !personer.checkAccess(sak.personId()).erTillatt()
                ? null
                : new Content("sak/situasjon.jte", side.show(sak, CurrentUser.has(Rolle.VEILEDER)));
    }
}
