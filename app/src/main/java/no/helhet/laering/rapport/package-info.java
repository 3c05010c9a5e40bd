/// Reports to the state, from the register alone: KOSTRA form 11F, one line for each person and
/// year. Publishes [no.helhet.laering.rapport.KostraLinje]; owns no tables.
@NullMarked
@ApplicationModule(displayName = "Rapport")
package no.helhet.laering.rapport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
