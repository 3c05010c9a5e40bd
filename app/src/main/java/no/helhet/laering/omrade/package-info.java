/// Areas: what others have counted in them, how much of what differs follows from who lives there,
/// and what an area will need. Files are read in a stream, mapped, tried and then taken, and can be
/// taken back. Recipients of the office's own municipalities come from the register.
///
/// Publishes [no.helhet.laering.omrade.Omradekoder] and
/// [no.helhet.laering.omrade.Folketall]; owns the schema `omrade`: areas and their
/// codes, imports, figures, maps, kept scenarios. No figure is about a person; small cells are
/// hidden before anything leaves the module.
@NullMarked
@ApplicationModule(displayName = "Områder")
package no.helhet.laering.omrade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
