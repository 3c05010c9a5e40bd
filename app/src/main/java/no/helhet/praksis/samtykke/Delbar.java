package no.helhet.praksis.samtykke;

import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;

import java.util.List;
import java.util.function.Function;

/// Port: the parts of a person's matter that a module may show to a partner. A bean of this type is
/// asked in a worker's or the resident's scope, after access was checked. Its tables are opened by
/// `call samtykke.share('schema.table', 'part expression')` in the module's own migration, and its
/// part of the partner's page fills the place `partner.person`.
public interface Delbar {
    /// In the order they are shown.
    List<Del> findDeler(PersonId person);

    /// One part.
    ///
    /// @param key `<module>.<thing>:<uuid>` or `<module>.<thing>`: what the table's expression says
    /// @param tekst what it is, in the reader's language: `mål 1`
    record Del(String key, Function<Texts, String> tekst) {}
}
