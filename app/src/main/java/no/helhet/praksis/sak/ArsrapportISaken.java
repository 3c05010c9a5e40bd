package no.helhet.praksis.sak;

import no.helhet.platform.web.Place;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the year's report lacks, at the foot of the rail of the case page.
@Component
@Transactional
class ArsrapportISaken implements Place {
    private final SakRepository saker;
    private final Personer personer;
    private final Situasjonsside side;

    ArsrapportISaken(SakRepository saker, Personer personer, Situasjonsside side) {
        this.saker = saker;
        this.personer = personer;
        this.side = side;
    }

    @Override
    public String name() {
        return "sak.rail.bunn";
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
                : new Content("sak/arsrapport.jte", side.report(sak));
    }
}
