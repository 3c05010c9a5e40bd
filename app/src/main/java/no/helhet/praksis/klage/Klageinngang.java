package no.helhet.praksis.klage;

import no.helhet.praksis.person.Personer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;

/// The way in to an appeal: held against impartiality and address protection, and logged whether
/// it opens or not.
@Service
@Transactional
class Klageinngang {
    private final KlageRepository klager;
    private final Personer personer;
    private final Klagespor spor;

    Klageinngang(KlageRepository klager, Personer personer, Klagespor spor) {
        this.klager = klager;
        this.personer = personer;
        this.spor = spor;
    }

    /// @param hva what is opened, for the access log
    Optional<Klage> enter(KlageId id, String hva) {
        return klager.find(id)
                .filter(
                        klage -> {
                            var open = personer.checkAccess(klage.personId()).erTillatt();
                            spor.read(klage, open ? hva : "klage.nektet");
                            return open;
                        });
    }
}
