package no.helhet.praksis.vedtak;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Place;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.sak.Saker;

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
    private final Saker saker;
    private final Personer personer;

    VedtakISaken(
            Vedtaksbehandling behandling,
            Utkastvisninger visninger,
            Vedtakene vedtakene,
            Saker saker,
            Personer personer) {
        this.behandling = behandling;
        this.visninger = visninger;
        this.vedtakene = vedtakene;
        this.saker = saker;
        this.personer = personer;
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
        var sakId = SakId.valueOf(id);
        var sak = saker.find(sakId).orElse(null);
        if (!mayRead() || sak == null || !personer.checkAccess(sak.personId()).erTillatt()) {
            return null;
        }
        var draft = behandling.findOpen(sakId).map(visninger::show).orElse(null);
        var made = vedtakene.findBySak(sakId);
        var mayBegin = draft == null && sak.status().isOpen() && CurrentUser.has(Rolle.VEILEDER);
        return draft == null && made.isEmpty() && !mayBegin
                ? null
                : new Content("vedtak/saken.jte", new Saksdel(sakId.path(), draft, made, mayBegin));
    }

    static boolean mayRead() {
        return CurrentUser.hasAny(Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER);
    }
}
