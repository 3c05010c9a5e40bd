/// The catalogue of measures: the national ones, and what each municipality offers besides. Owns
/// schema `tiltak`. Publishes [Tiltakskatalog] to those who plan.
@NullMarked
@ApplicationModule(displayName = "Tiltak")
package no.helhet.tiltak;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
