/// Safety at the office: calls for help that colleagues see at once, and notes on how a
/// person is met safely. Owns schema `trygghet`. Publishes how persons are met ([Merknader]),
/// never why; asks who is in conversation with whom ([Samtaler]).
@NullMarked
@ApplicationModule(displayName = "Trygghet")
package no.helhet.praksis.trygghet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
