package no.helhet.praksis.sak;

import no.helhet.platform.web.Place;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the year's report lacks, at the foot of the rail of the case page.
@Component
@Transactional
class ArsrapportISaken implements Place {
    private final Situasjonsside side;

    ArsrapportISaken(Situasjonsside side) {
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
        return side.findOpen(id)
                .map(sak -> new Content("sak/arsrapport.jte", side.report(sak)))
                .orElse(null);
    }
}
