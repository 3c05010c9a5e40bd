/// Areas: what others have counted in them, how much of what differs follows from who lives there,
/// and what an area will need.
///
/// Codes with their changes over the years, figures, shapes: files are read in a stream, mapped,
/// tried and then taken, and can be taken back. Owns the schema `omrade`, which holds nothing about
/// any person; recipients of the office's own municipalities are counted by the register, and small
/// counts are hidden before anything is shown. Publishes
/// [no.helhet.laering.omrade.Omradekoder].
@NullMarked
@ApplicationModule(displayName = "Områder")
package no.helhet.laering.omrade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
