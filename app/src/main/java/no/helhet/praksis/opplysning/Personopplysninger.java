package no.helhet.praksis.opplysning;

import no.helhet.praksis.person.Person;

import java.util.List;

/// What others have told us about a person.
///
/// @param nyeste the newest in force of each kind
/// @param eldre all other versions, the newest first
public record Personopplysninger(
        Person person, List<Opplysningsrad> nyeste, List<Opplysningsrad> eldre, boolean mayWrite) {}
