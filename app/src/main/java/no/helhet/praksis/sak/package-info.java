/// The case: worklist, assignment, journal, tasks, deadlines, history. Owns schema `sak`. Opens a
/// case when an application is registered; publishes what happens to it.
@NullMarked
@ApplicationModule(displayName = "Sak")
package no.helhet.praksis.sak;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
