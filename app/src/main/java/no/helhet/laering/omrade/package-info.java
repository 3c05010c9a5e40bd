/// Areas and what others have counted in them: codes with their changes over the years, figures,
/// shapes. Files are read in a stream, mapped, tried and then taken, and can be taken back.
/// Publishes [no.helhet.laering.omrade.Omradekoder]; owns the schema `omrade`, which holds
/// nothing about any person.
@NullMarked
@ApplicationModule(displayName = "Områder")
package no.helhet.laering.omrade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
