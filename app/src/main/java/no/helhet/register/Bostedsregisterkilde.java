package no.helhet.register;

import no.helhet.platform.database.Selection;
import no.helhet.praksis.person.Persontelling;
import no.helhet.praksis.person.Pseudonymer;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Where persons have lived; of one person any number of rows.
@Component
class Bostedsregisterkilde implements Registerkilde<Faktum.Bosted> {
    private final Persontelling personer;
    private final Pseudonymer pseudonyms;

    Bostedsregisterkilde(Persontelling personer, Pseudonymer pseudonyms) {
        this.personer = personer;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public Class<Faktum.Bosted> type() {
        return Faktum.Bosted.class;
    }

    @Override
    public List<Kilde<Faktum.Bosted>> find(String kommunenr, Selection selection) {
        var persons = personer.find(kommunenr, selection);
        var places =
                personer
                        .findBosteder(
                                kommunenr,
                                persons.stream().map(Persontelling.Rad::personId).toList())
                        .stream()
                        .collect(Collectors.groupingBy(Persontelling.Bosted::person));
        return persons.stream()
                .map(
                        p ->
                                new Kilde<Faktum.Bosted>(
                                        p.pseudonym(),
                                        p.bydel(),
                                        null,
                                        own ->
                                                places
                                                        .getOrDefault(p.personId(), List.of())
                                                        .stream()
                                                        .map(
                                                                b ->
                                                                        new Faktum.Bosted(
                                                                                p.pseudonym(),
                                                                                b.fom(),
                                                                                b.grunnkrets()))
                                                        .toList()))
                .toList();
    }

    @Override
    public Set<UUID> keys(String kommunenr, Set<UUID> ids) {
        return pseudonyms.findAllKeys(kommunenr, ids);
    }
}
