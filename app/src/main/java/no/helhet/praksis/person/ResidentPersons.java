package no.helhet.praksis.person;

import no.helhet.platform.access.Directory;
import no.helhet.platform.access.HelhetUser.ResidentPerson;
import no.helhet.platform.access.ResidentDirectory;
import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;

/// Finds a resident's own rows at login. The one look-up that crosses municipalities: it reads by
/// the number the identity provider vouches for, and answers with ids alone. One transaction
/// names all municipalities, so that a login costs one query however many there are.
@Component
class ResidentPersons implements ResidentDirectory {
    private final Directory directory;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ResidentPersons(Directory directory, JdbcClient jdbc, TransactionTemplate transaction) {
        this.directory = directory;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public List<ResidentPerson> findResident(String fnr) {
        var kommuner = List.copyOf(directory.findKommuner());
        if (kommuner.isEmpty()) {
            return List.of();
        }
        var bydeler = List.copyOf(directory.findBydeler());
        var scope = new Scope(kommuner, bydeler, null, false, Actor.system());
        return Scopes.call(scope, () -> transaction.execute(status -> find(fnr)));
    }

    private List<ResidentPerson> find(String fnr) {
        return jdbc.sql(
                        """
                        select kommunenr, bydel, id from person.person
                        where kommunenr = any(:kommuner) and fnr = :fnr order by kommunenr
                        """)
                .param("kommuner", Scopes.current().kommunerArray())
                .param("fnr", fnr)
                .query(ResidentPerson.class)
                .list();
    }
}
