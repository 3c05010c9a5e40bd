/// The responsible group around a person: who is in it, their meetings with invitations and
/// minutes, what is decided as tasks with owners and days, and who keeps what they promised. Owns
/// schema `ansvarsgruppe`.
@NullMarked
@ApplicationModule(displayName = "Ansvarsgruppe")
package no.helhet.praksis.ansvarsgruppe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
