package no.helhet.praksis.trygghet;

import no.helhet.praksis.person.PersonId;

import java.util.UUID;

/// Port: who is in conversation with whom just now.
public interface Samtaler {
    /// @param worker id of the user
    boolean isHeldBy(UUID worker, PersonId person);
}
