/// The qualification programme (sosialtjenesteloven §§ 29 to 40). Publishes
/// [no.helhet.praksis.kvalifisering.Programopplysninger].
@NullMarked
@ApplicationModule(displayName = "Kvalifisering")
package no.helhet.praksis.kvalifisering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
