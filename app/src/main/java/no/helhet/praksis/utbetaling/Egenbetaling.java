package no.helhet.praksis.utbetaling;

import no.helhet.platform.access.Ansatt;
import no.helhet.platform.access.Directory;
import no.helhet.praksis.person.Personer;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.UUID;

/// Whether a worker, or the worker's registered family, is paid by a run (fvl § 6).
@Component
class Egenbetaling {
    private final Directory directory;
    private final Personer personer;
    private final Kjoringsrader rader;

    Egenbetaling(Directory directory, Personer personer, Kjoringsrader rader) {
        this.directory = directory;
        this.personer = personer;
        this.rader = rader;
    }

    boolean pays(KjoringId id, UUID brukerId) {
        var fnr = directory.findAnsatt(brukerId).map(Ansatt::fnr).orElse(null);
        if (fnr == null) {
            return false;
        }
        var family = new ArrayList<UUID>();
        for (var self : personer.search(fnr, 1)) {
            family.add(self.id().id());
            personer.findHusstand(self.id())
                    .medlemmer()
                    .forEach(member -> family.add(member.person().id().id()));
        }
        return !family.isEmpty() && rader.pays(id, family);
    }
}
