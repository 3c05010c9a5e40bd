/// The access log: who read or wrote what about whom, and why. Append-only by grant. A list
/// shown is one row that names every person on it; the resident can see theirs.
@NullMarked
@ApplicationModule(displayName = "Audit")
package no.helhet.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
