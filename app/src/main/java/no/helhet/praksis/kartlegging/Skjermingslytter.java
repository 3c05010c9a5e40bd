package no.helhet.praksis.kartlegging;

import no.helhet.platform.access.Directory;
import no.helhet.platform.database.ModuleListener;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.BeskyttelseEndret;
import no.helhet.praksis.person.Person.Adressebeskyttelse;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Hears that a child has got a protected address.
@Component
class Skjermingslytter {
    private final Barneliste barn;
    private final Directory directory;
    private final TransactionTemplate transaction;

    Skjermingslytter(Barneliste barn, Directory directory, TransactionTemplate transaction) {
        this.barn = barn;
        this.directory = directory;
        this.transaction = transaction;
    }

    @ModuleListener
    void on(BeskyttelseEndret event) {
        if (event.beskyttelse() == Adressebeskyttelse.INGEN) {
            return;
        }
        var kommunenr = event.personId().kommunenr();
        var bydeler = directory.findBydeler(kommunenr).toArray(String[]::new);
        Scopes.run(
                Scope.system(kommunenr, bydeler),
                () ->
                        transaction.executeWithoutResult(
                                status -> barn.forgetName(event.personId())));
    }
}
