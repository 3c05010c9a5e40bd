/// The guided conversation that follows a person: what is known, asked once and confirmed, each
/// child for itself. Owns schema `kartlegging`. Publishes [KartleggingFullfort] with what
/// stands in [Kartleggingstelling], and through [Barnekartlegginger] what a decision must know of
/// each child.
@NullMarked
@ApplicationModule(displayName = "Kartlegging")
package no.helhet.praksis.kartlegging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
