package no.helhet.praksis.person;

import no.helhet.platform.web.Texts;

/// Port: what another module holds about a person, in a few words, for one who judges whether two
/// registered persons are one. A bean of this type is asked after the reader's access was checked.
public interface Personinnhold {
    /// The key of what it is, e.g. `person.innhold.saker`.
    String key();

    /// Lines stand in this order.
    int place();

    /// How much, e.g. `2`.
    String find(PersonId id, Texts t);
}
