package no.helhet.praksis.henvisning;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;

/// The way in to a referral: held against impartiality and address protection, and logged whether
/// it opens or not.
@Service
@Transactional
class Henvisningsinngang {
    private final HenvisningRepository henvisninger;
    private final Personer personer;
    private final Henvisningsspor spor;

    Henvisningsinngang(HenvisningRepository henvisninger, Personer personer, Henvisningsspor spor) {
        this.henvisninger = henvisninger;
        this.personer = personer;
        this.spor = spor;
    }

    /// @param hva what is opened, for the access log
    Optional<Henvisning> enter(HenvisningId id, String hva) {
        return henvisninger.find(id).filter(h -> enter(h.personId(), hva));
    }

    boolean enter(PersonId person, String hva) {
        if (personer.find(person).isEmpty()) {
            return false;
        }
        var open = personer.checkAccess(person).erTillatt();
        spor.read(person, open ? hva : "henvisning.nektet");
        return open;
    }
}
