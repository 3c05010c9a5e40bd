/// The resident's own view, and the status history sent to the national application. Owns schema
/// `minside`.
@NullMarked
@ApplicationModule(displayName = "Min side")
package no.helhet.praksis.minside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
