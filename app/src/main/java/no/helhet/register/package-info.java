/// One row per person and month under a pseudonym, and the event facts: the only way from
/// practice to knowledge. Owns schema `register`.
@NullMarked
@ApplicationModule(displayName = "Register")
package no.helhet.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
