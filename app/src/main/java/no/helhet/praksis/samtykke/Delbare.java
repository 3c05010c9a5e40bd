package no.helhet.praksis.samtykke;

import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.List;

/// All parts that may be shared about a person, whichever module they are of.
@Component
class Delbare {
    private final ObjectProvider<Delbar> sources;
    private final Texts names;

    Delbare(ObjectProvider<Delbar> sources, TextCatalog texts) {
        this.sources = sources;
        this.names = texts.in(Language.NB);
    }

    List<Delbar.Del> find(PersonId person) {
        return sources.orderedStream().flatMap(s -> s.findDeler(person).stream()).toList();
    }

    /// Those of the keys that may be shared now, with the words they bear in the record.
    List<Delt> choose(PersonId person, List<String> keys) {
        return find(person).stream()
                .filter(d -> keys.contains(d.key()))
                .map(d -> new Delt(d.key(), d.tekst().apply(names)))
                .toList();
    }
}
