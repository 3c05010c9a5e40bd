package no.helhet.praksis.klage;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Place;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.sak.Sakslesing;
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
    private final Sakslesing saker;

    KlageISaken(KlageRepository klager, Vedtakene vedtakene, Sakslesing saker) {
        this.klager = klager;
        this.vedtakene = vedtakene;
        this.saker = saker;
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
        return saker.find(SakId.valueOf(id)).map(sak -> content(sak.id())).orElse(null);
    }

    private @Nullable Content content(SakId id) {
        var all = klager.findBySak(KlagesakId.of(id));
        var mayRegister = CurrentUser.has(Rolle.VEILEDER) && !vedtakene.findBySak(id).isEmpty();
        return all.isEmpty() && !mayRegister
                ? null
                : new Content(
                        "klage/saken.jte",
                        new Klagedel("/klage/ny/" + id.path(), all, mayRegister));
    }
}
