/// Areas: what others have counted in them, how much of what differs follows from who lives there,
/// and what an area will need.
///
/// Owns the schema `omrade`: areas and their codes, imports, figures, maps, kept scenarios. Files
/// from others are read in a stream, mapped, tried and then taken, and can be taken back. Publishes
/// [no.helhet.laering.omrade.Omradekoder]. Reads recipients of the office's own municipalities from
/// the register. No figure is about a person; small cells are hidden before anything leaves the
/// module.
@NullMarked
@ApplicationModule(displayName = "Områder")
package no.helhet.laering.omrade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
