package no.helhet.praksis.henvisning;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Personer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.function.Function;

/// Carries an act on a referral through: asks who acts and holds the referral before the act does
/// its part, and tells when it has come to its end. All in the running transaction.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Henvisningsgang {
    private final HenvisningRepository henvisninger;
    private final Personer personer;
    private final Henvisningsspor spor;
    private final Henvisningsregler regler;
    private final ApplicationEventPublisher events;

    Henvisningsgang(
            HenvisningRepository henvisninger,
            Personer personer,
            Henvisningsspor spor,
            Henvisningsregler regler,
            ApplicationEventPublisher events) {
        this.henvisninger = henvisninger;
        this.personer = personer;
        this.spor = spor;
        this.regler = regler;
        this.events = events;
    }

    Henvisningssvar perform(HenvisningId id, Function<Henvisning, Henvisningssvar> part) {
        var found = henvisninger.find(id).orElse(null);
        if (found == null || !personer.checkAccess(found.personId()).erTillatt()) {
            return new Henvisningssvar.Lukket();
        }
        personer.workInDistrictOf(found.personId());
        return part.apply(henvisninger.lock(id).orElseThrow());
    }

    /// Moves on with what the act left. An act that is done already is done; one that the state
    /// does not allow is refused.
    ///
    /// @param frist the next step is due; of no meaning at the end
    Henvisningssvar move(Henvisning henvisning, Skritt skritt, LocalDate frist) {
        var handling = skritt.handling();
        if (henvisning.status() == handling.to()) {
            return new Henvisningssvar.Gjort(henvisning);
        }
        var to = handling.from(henvisning.status()).orElse(null);
        if (to == null) {
            return new Henvisningssvar.FeilTilstand();
        }
        henvisninger.insert(henvisning, skritt, regler.now(), actor());
        henvisninger.move(henvisning.id(), to, frist);
        spor.write(henvisning, "HENVISNING_" + to);
        if (!to.isOpen()) {
            events.publishEvent(
                    new HenvisningAvsluttet(henvisning.id(), henvisning.personId(), to));
        }
        return done(henvisning.id());
    }

    /// The referral as the act has left it.
    Henvisningssvar done(HenvisningId id) {
        return new Henvisningssvar.Gjort(henvisninger.find(id).orElseThrow());
    }

    static Actor actor() {
        var actor = Scopes.current().actor();
        return CurrentUser.find()
                .map(u -> new Actor(u.brukerId(), u.navn(), actor.rolle(), actor.enhetsnr()))
                .orElse(actor);
    }
}
