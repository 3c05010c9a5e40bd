package no.helhet.praksis.mottak;

import no.helhet.platform.access.Directory;
import no.helhet.platform.database.ModuleListener;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.BeskyttelseEndret;

import org.springframework.stereotype.Component;

import java.util.Set;

/// When somebody who waits gets a protected address, the name leaves the open pages at once: they
/// are drawn anew, with what each reader may see now.
@Component
class Beskyttelseslytter {
    private final Kogang gang;
    private final Directory directory;

    Beskyttelseslytter(Kogang gang, Directory directory) {
        this.gang = gang;
        this.directory = directory;
    }

    @ModuleListener
    void on(BeskyttelseEndret event) {
        var kommunenr = event.personId().kommunenr();
        var bydeler = directory.findBydeler(kommunenr);
        for (var bydel : bydeler.isEmpty() ? Set.of("") : bydeler) {
            Scopes.run(Scope.system(kommunenr, bydel), () -> gang.drawAnew(event.personId()));
        }
    }
}
