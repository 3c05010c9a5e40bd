/// Answers the register's port for reporting to the state: who stands behind a pseudonym, logged.
/// Owns no tables and publishes nothing.
@NullMarked
@ApplicationModule(displayName = "Rapportering")
package no.helhet.praksis.rapportering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
