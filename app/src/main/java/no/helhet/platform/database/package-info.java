/// The database floor: the scope every transaction states ([Scope], enforced by row-level
/// security), ids made in Java, and the append-only event log each business module keeps.
@NullMarked
@ApplicationModule(displayName = "Database")
package no.helhet.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
