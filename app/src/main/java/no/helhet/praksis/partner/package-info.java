/// Partners: organisations outside the office (state NAV, health, prison, church, housing,
/// education ...) and their people, who log in by the same door and see what consent covers. Owns
/// schema `partner`. Publishes [Partnere]; answers the login as PartnerDirectory.
@NullMarked
@ApplicationModule(displayName = "Partnere")
package no.helhet.praksis.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
