package no.helhet.praksis.soknad;

import no.helhet.platform.audit.Audit;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.person.Persontilgang;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/// The way in to a message. One that is linked to a person is as closed as the person is
/// (impartiality, fvl § 6, and address protection), and the reading is logged on that person.
@Service
@Transactional
class Meldingsinngang {
    private final MeldingRepository meldinger;
    private final Personer personer;
    private final Audit audit;

    Meldingsinngang(MeldingRepository meldinger, Personer personer, Audit audit) {
        this.meldinger = meldinger;
        this.personer = personer;
        this.audit = audit;
    }

    Persontilgang enter(MeldingId id) {
        var personId = meldinger.find(id).map(Meldingsrad::personId).orElse(null);
        if (personId == null) {
            return new Persontilgang.Tillatt();
        }
        var tilgang = personer.checkAccess(personId);
        if (tilgang.erTillatt()) {
            audit.read("soknad.melding", "saksbehandling", List.of(personId), null);
        }
        return tilgang;
    }
}
