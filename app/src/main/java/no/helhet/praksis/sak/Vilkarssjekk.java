package no.helhet.praksis.sak;

import no.helhet.praksis.person.PersonId;

/// Port: whether conditions (sotjl §§ 20 and 20 a) have been set for a person. Whoever knows of
/// decisions answers; what followed a broken condition is asked of nobody else.
@FunctionalInterface
public interface Vilkarssjekk {
    boolean hasVilkar(PersonId id);
}
