package no.helhet.praksis.kartlegging;

import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.praksis.person.Person;

import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// What the children are called: the first name, and «barnet» for one with a protected address, so
/// that no text that goes on from here names it.
@Component
class Barnenavn {
    private final Barneliste barn;
    private final TextCatalog texts;

    Barnenavn(Barneliste barn, TextCatalog texts) {
        this.barn = barn;
        this.texts = texts;
    }

    Map<UUID, String> find(Kartlegging k, Language language) {
        var names = new LinkedHashMap<UUID, String>();
        if (k.isOpen()) {
            barn.household(k.personId())
                    .barn()
                    .forEach(m -> names.put(m.person().id().id(), of(m.person(), language)));
        } else {
            barn.findKept(k.id())
                    .forEach((id, name) -> names.put(id, name.isEmpty() ? hidden(language) : name));
        }
        return names;
    }

    private String of(Person person, Language language) {
        var navn = person.navn();
        return person.skjermet() || navn == null ? hidden(language) : navn.fornavn();
    }

    private String hidden(Language language) {
        return texts.in(language).get("kartlegging.barnet");
    }
}
