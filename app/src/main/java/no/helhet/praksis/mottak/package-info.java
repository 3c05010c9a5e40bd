/// Reception: enquiries, the queue that everyone at the desk sees, the screen in the waiting room.
/// Owns schema `mottak`. Publishes [HenvendelseAvsluttet], and
/// [HenvendelseEndret] with what stands in [Henvendelsestelling]; [Henvendelser] takes in who was
/// expected.
@NullMarked
@ApplicationModule(displayName = "Mottak")
package no.helhet.praksis.mottak;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
