package no.helhet.praksis.klage;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Place;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.sak.Saker;
import no.helhet.praksis.vedtak.Vedtakene;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The appeals of a case under its decisions, and the way to register one.
@Component
@Transactional
class KlageISaken implements Place {
    private final KlageRepository klager;
    private final Vedtakene vedtakene;
    private final Saker saker;
    private final Personer personer;

    KlageISaken(KlageRepository klager, Vedtakene vedtakene, Saker saker, Personer personer) {
        this.klager = klager;
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
        return 20;
    }

    @Override
    public @Nullable Content render(String id) {
        var sakId = SakId.valueOf(id);
        var sak = saker.find(sakId).orElse(null);
        if (!mayRead() || sak == null || !personer.checkAccess(sak.personId()).erTillatt()) {
            return null;
        }
        var all = klager.findBySak(sakId);
        var mayRegister = CurrentUser.has(Rolle.VEILEDER) && !vedtakene.findBySak(sakId).isEmpty();
        return all.isEmpty() && !mayRegister
                ? null
                : new Content("klage/saken.jte", new Klagedel(sakId.path(), all, mayRegister));
    }

    private static boolean mayRead() {
        return CurrentUser.hasAny(Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER);
    }
}
