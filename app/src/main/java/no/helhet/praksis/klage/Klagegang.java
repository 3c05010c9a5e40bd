package no.helhet.praksis.klage;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Personer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.function.Function;

/// Carries an act on an appeal through: holds its case and the appeal, and asks who acts, before
/// the act does its part. All in the running transaction.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Klagegang {
    private final KlageRepository klager;
    private final Klagbare saker;
    private final Personer personer;

    Klagegang(KlageRepository klager, Klagbare saker, Personer personer) {
        this.klager = klager;
        this.saker = saker;
        this.personer = personer;
    }

    Klagesvar perform(KlageId id, Function<Klage, Klagesvar> part) {
        var found = klager.find(id).orElse(null);
        if (found == null) {
            return new Klagesvar.Lukket();
        }
        if (personer.isInhabil(actor().id(), found.personId())) {
            return new Klagesvar.Inhabil();
        }
        if (!personer.checkAccess(found.personId()).erTillatt()) {
            return new Klagesvar.Lukket();
        }
        saker.hold(found.sakId());
        return part.apply(klager.lock(id).orElseThrow());
    }

    /// The district of the appeal's case.
    String bydel(Klage klage) {
        return saker.require(klage.sakId()).bydel();
    }

    /// The appeal as the act has left it.
    Klagesvar done(KlageId id) {
        return new Klagesvar.Gjort(klager.find(id).orElseThrow());
    }

    static Actor actor() {
        var actor = Scopes.current().actor();
        return CurrentUser.find()
                .map(u -> new Actor(u.brukerId(), u.navn(), actor.rolle(), actor.enhetsnr()))
                .orElse(actor);
    }
}
