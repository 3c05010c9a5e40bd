/// What others know of a person, with its source: assessments of work ability and needs,
/// activity plans, doctors' statements, as documents or as facts line by line (sotjl § 43,
/// NAV-loven § 14 a). Owns schema `opplysning`. Publishes [Opplysninger] to those who build on it.
@NullMarked
@ApplicationModule(displayName = "Opplysninger fra andre")
package no.helhet.praksis.opplysning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
