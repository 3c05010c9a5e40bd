/// Person, household and address protection. Owns schema `person`; alone holds the key between a
/// person and the register's pseudonym. Publishes who a person is ([Personer]) to those who may
/// see it, and nothing of a protected person's name and address to the rest.
@NullMarked
@ApplicationModule(displayName = "Person")
package no.helhet.praksis.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
