package no.helhet.praksis.avtale;

import no.helhet.platform.access.Directory;
import no.helhet.platform.database.ModuleListener;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.BeskyttelseEndret;
import no.helhet.praksis.person.Person.Adressebeskyttelse;

import org.springframework.stereotype.Component;

import java.util.Set;

/// When a person gets a protected address, nothing more is sent of what was planned before.
@Component
class Skjermingslytter {
    private final Avtaleendring endring;
    private final Directory directory;

    Skjermingslytter(Avtaleendring endring, Directory directory) {
        this.endring = endring;
        this.directory = directory;
    }

    @ModuleListener
    void on(BeskyttelseEndret event) {
        if (event.beskyttelse() == Adressebeskyttelse.INGEN) {
            return;
        }
        var kommunenr = event.personId().kommunenr();
        var bydeler = directory.findBydeler(kommunenr);
        for (var bydel : bydeler.isEmpty() ? Set.of("") : bydeler) {
            Scopes.run(Scope.system(kommunenr, bydel), () -> endring.silence(event.personId()));
        }
    }
}
