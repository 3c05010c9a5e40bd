/// Appeals: received, reviewed by the office, sent on to statsforvalteren, answered. Owns schema
/// `klage`. One prepares the review, another decides it. Publishes [Klagene] for those who show an
/// appeal, and [KlageEndret] with what stands in [Klagetelling].
@NullMarked
@ApplicationModule(displayName = "Klage")
package no.helhet.praksis.klage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
