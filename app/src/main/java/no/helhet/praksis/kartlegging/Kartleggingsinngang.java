package no.helhet.praksis.kartlegging;

import no.helhet.praksis.person.Personer;
import no.helhet.praksis.person.Persontilgang;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The way in to a mapping: held against impartiality and address protection. A refusal is logged;
/// who shows or writes something logs that.
@Service
@Transactional
class Kartleggingsinngang {
    private final KartleggingRepository kartlegginger;
    private final Personer personer;

    Kartleggingsinngang(KartleggingRepository kartlegginger, Personer personer) {
        this.kartlegginger = kartlegginger;
        this.personer = personer;
    }

    sealed interface Inngang {
        record Apen(Kartlegging kartlegging) implements Inngang {}

        /// Closed to the reader, or there is none.
        record Stengt(Persontilgang.Nektet grunn) implements Inngang {}
    }

    Inngang enter(KartleggingId id) {
        var k = kartlegginger.find(id).orElse(null);
        if (k == null) {
            return new Inngang.Stengt(new Persontilgang.Nektet(Persontilgang.Grunn.FINNES_IKKE));
        }
        if (personer.checkAccess(k.personId()) instanceof Persontilgang.Nektet refusal) {
            return new Inngang.Stengt(refusal);
        }
        return new Inngang.Apen(k);
    }
}
