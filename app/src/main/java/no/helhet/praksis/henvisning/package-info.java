/// Referral of a person to NAV's state side, health, housing and others, as one state machine: what
/// is asked, on which ground, what was sent and how it ended. Owns schema `henvisning`. Publishes
/// [Henvisninger] to those who begin or show one, [HenvisningSendt] and [HenvisningAvsluttet] with
/// what stands in [Henvisningstelling].
@NullMarked
@ApplicationModule(displayName = "Henvisning")
package no.helhet.praksis.henvisning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
