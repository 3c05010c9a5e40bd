package no.helhet.praksis.sak;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Place;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The person's situation at the foot of the case page.
@Component
@Transactional
class SituasjonISaken implements Place {
    private final Situasjonsside side;

    SituasjonISaken(Situasjonsside side) {
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
        return side.findOpen(id)
                .map(
                        sak ->
                                new Content(
                                        "sak/situasjon.jte",
                                        side.show(sak, CurrentUser.has(Rolle.VEILEDER))))
                .orElse(null);
    }
}
