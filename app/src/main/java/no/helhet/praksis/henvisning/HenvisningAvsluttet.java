package no.helhet.praksis.henvisning;

import no.helhet.praksis.person.PersonId;

/// A referral has come to its end.
///
/// @param status AVVIST, UTFORT or TRUKKET
public record HenvisningAvsluttet(HenvisningId id, PersonId personId, Henvisningsstatus status) {}
