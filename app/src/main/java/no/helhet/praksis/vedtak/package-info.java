/// Assessment, calculation, conditions, decision and letter. Owns schema `vedtak`. One prepares,
/// another signs; a signed decision never changes. Publishes [VedtakFattet].
@NullMarked
@ApplicationModule(displayName = "Vedtak")
package no.helhet.praksis.vedtak;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
