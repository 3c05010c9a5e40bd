/// Applications: receives DigiSos messages, keeps the original before anything else, identifies
/// the applicant, and puts what cannot be understood before a person. Owns schemas `karantene`
/// and `soknad`. Publishes [SoknadRegistrert].
@NullMarked
@ApplicationModule(displayName = "Søknad")
package no.helhet.praksis.soknad;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
