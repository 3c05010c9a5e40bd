package no.helhet.register;

import no.helhet.platform.database.Selection;
import no.helhet.praksis.person.Persontelling;
import no.helhet.praksis.person.Pseudonymer;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Persons, those who stay.
@Component
class Personregisterkilde implements Registerkilde<Faktum.Person> {
    private final Persontelling personer;
    private final Pseudonymer pseudonyms;

    Personregisterkilde(Persontelling personer, Pseudonymer pseudonyms) {
        this.personer = personer;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public Class<Faktum.Person> type() {
        return Faktum.Person.class;
    }

    @Override
    public List<Kilde<Faktum.Person>> find(String kommunenr, Selection selection) {
        return personer.find(kommunenr, selection).stream()
                .map(
                        p ->
                                new Kilde<Faktum.Person>(
                                        p.pseudonym(),
                                        p.bydel(),
                                        null,
                                        own ->
                                                List.of(
                                                        new Faktum.Person(
                                                                p.pseudonym(),
                                                                p.fodselsar(),
                                                                p.kjonn()))))
                .toList();
    }

    @Override
    public Set<UUID> keys(String kommunenr, Set<UUID> ids) {
        return pseudonyms.findAllKeys(kommunenr, ids);
    }
}
