package no.helhet.praksis.vedtak;

import no.helhet.platform.web.Place;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.SakId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// "Før vedtak" in the rail of the case page.
@Component
@Transactional
class SjekklisteISaken implements Place {
    private final Vedtaksbehandling behandling;
    private final Utkastvisninger visninger;
    private final Personer personer;

    SjekklisteISaken(Vedtaksbehandling behandling, Utkastvisninger visninger, Personer personer) {
        this.behandling = behandling;
        this.visninger = visninger;
        this.personer = personer;
    }

    @Override
    public String name() {
        return "sak.rail";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable Content render(String id) {
        var draft = behandling.findOpen(SakId.valueOf(id)).orElse(null);
        return draft == null
                        || !VedtakISaken.mayRead()
                        || !personer.checkAccess(draft.personId()).erTillatt()
                ? null
                : new Content("vedtak/rail.jte", visninger.show(draft));
    }
}
