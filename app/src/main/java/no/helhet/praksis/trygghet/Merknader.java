package no.helhet.praksis.trygghet;

import no.helhet.praksis.person.PersonId;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The module's interface: how people are met safely. It never says why.
public interface Merknader {
    /// The measures in force today, by person; those who have none are missing. One question to
    /// the database for all of them. The caller does not show them beside a person who is hidden
    /// from the reader.
    Map<UUID, List<Tiltak>> findMeasures(Collection<PersonId> ids);
}
