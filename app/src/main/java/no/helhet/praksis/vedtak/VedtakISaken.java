package no.helhet.praksis.vedtak;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Place;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.sak.Sakslesing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The draft, or the decisions, in the main column of the case page.
@Component
@Transactional
class VedtakISaken implements Place {
    private final Vedtaksbehandling behandling;
    private final Utkastvisninger visninger;
    private final Vedtakene vedtakene;
    private final Sakslesing saker;

    VedtakISaken(
            Vedtaksbehandling behandling,
            Utkastvisninger visninger,
            Vedtakene vedtakene,
            Sakslesing saker) {
        this.behandling = behandling;
        this.visninger = visninger;
        this.vedtakene = vedtakene;
        this.saker = saker;
    }

    @Override
    public String name() {
        return "sak.vedtak";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable Content render(String id) {
        return saker.find(SakId.valueOf(id)).map(this::content).orElse(null);
    }

    private @Nullable Content content(Sak sak) {
        var draft = behandling.findOpen(sak.id()).map(visninger::show).orElse(null);
        var made = vedtakene.findBySak(sak.id());
        var mayBegin = draft == null && sak.status().isOpen() && CurrentUser.has(Rolle.VEILEDER);
        return draft == null && made.isEmpty() && !mayBegin
                ? null
                : new Content(
                        "vedtak/saken.jte", new Saksdel(sak.id().path(), draft, made, mayBegin));
    }

    static boolean mayRead() {
        return CurrentUser.hasAny(Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER);
    }
}
