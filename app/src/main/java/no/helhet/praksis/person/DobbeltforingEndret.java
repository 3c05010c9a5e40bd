package no.helhet.praksis.person;

import java.time.Instant;

/// Two who were registered have been found to be one, or those who were one are two again. What is
/// kept under the register's key of either is now the other's, or its own again.
///
/// @param bestar the one that stays, or stayed
public record DobbeltforingEndret(PersonId bestar, PersonId peker, Instant tidspunkt) {}
