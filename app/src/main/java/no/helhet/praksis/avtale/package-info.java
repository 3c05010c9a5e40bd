/// Appointments: the workers' slots, who has taken them, reminders, and who did not come. Owns
/// schema `avtale`.
@NullMarked
@ApplicationModule(displayName = "Avtale")
package no.helhet.praksis.avtale;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
