/// What a municipality has decided for itself: rates, frames, additions and choices among rules,
/// proposed by one and approved by another, with all that was before. Owns schema `satser`.
/// Publishes [no.helhet.praksis.satser.Satser], the values for a calculation, and asks
/// [no.helhet.praksis.satser.Vedtakstall] how many decisions a change back in time would meet.
@NullMarked
@ApplicationModule(displayName = "Satser")
package no.helhet.praksis.satser;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
