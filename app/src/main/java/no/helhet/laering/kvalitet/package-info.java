/// The office as its leader sees it: monthly figures from the register against the office's own
/// past and offices like it, budget and forecast, and the monthly letter. Owns schema `kvalitet`.
/// What stands at the office just now comes from the practice through the places
/// `kontor.setning`, `kontor.na`, `kontor.bilde` and `leder.oppfolging`.
@NullMarked
@ApplicationModule(displayName = "Kvalitet")
package no.helhet.laering.kvalitet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
