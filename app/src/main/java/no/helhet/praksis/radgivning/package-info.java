/// Advice and guidance (sotjl § 17): each talk in one line, what has become a service and waits for
/// its decision, and financial counselling as a course of its own. Owns schema `radgivning`.
/// Publishes [Rad] to those who log a talk.
@NullMarked
@ApplicationModule(displayName = "Rådgivning")
package no.helhet.praksis.radgivning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
