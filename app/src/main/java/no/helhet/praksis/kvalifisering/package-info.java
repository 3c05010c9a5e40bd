/// The qualification programme (sotjl §§ 29 to 40): application, conditions, decisions by two,
/// weekly schedule, attendance, the benefit of each month, leave, interruption and end. Owns schema
/// `kvalifisering`. Publishes [no.helhet.praksis.kvalifisering.Programopplysninger].
@NullMarked
@ApplicationModule(displayName = "Kvalifisering")
package no.helhet.praksis.kvalifisering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
