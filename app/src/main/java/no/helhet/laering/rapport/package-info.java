/// Reports to the state, from the register alone: KOSTRA forms 11F and 11CF, one line for
/// each person and year, controlled, put right and delivered. Publishes
/// [no.helhet.laering.rapport.Kostrarapport], [no.helhet.laering.rapport.KostraLinje] and
/// [no.helhet.laering.rapport.Programlinje]; owns schema `rapport`.
@NullMarked
@ApplicationModule(displayName = "Rapport")
package no.helhet.laering.rapport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
