/// Reports to the state, from the register alone: KOSTRA forms 11F and 11CF, one line for
/// each person and year. Publishes [no.helhet.laering.rapport.KostraLinje] and
/// [no.helhet.laering.rapport.Programlinje]; owns no tables.
@NullMarked
@ApplicationModule(displayName = "Rapport")
package no.helhet.laering.rapport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
