package no.helhet.praksis.sak;

import no.helhet.praksis.person.PersonId;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// Which of some persons have an individual plan in force (sosialtjenesteloven § 28); answered by
/// the module that keeps the plans.
public interface PlanIKraftHos {
    Set<UUID> among(Collection<PersonId> ids);
}
