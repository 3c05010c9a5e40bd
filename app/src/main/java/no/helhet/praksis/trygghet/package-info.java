/// Safety at the office: calls for help that colleagues see at once, and notes on how a
/// person is met safely. Owns schema `trygghet`. Publishes which persons have a note
/// ([Merknader]), never what it says.
@NullMarked
@ApplicationModule(displayName = "Trygghet")
package no.helhet.praksis.trygghet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
