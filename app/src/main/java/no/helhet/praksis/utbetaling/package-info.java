/// Payments: planned from decisions, gathered in runs that two people sign, written as one file
/// exactly once, reconciled with the bank's receipt. Owns schema `utbetaling`. Publishes
/// [no.helhet.praksis.utbetaling.UtbetalingEndret] for what happens to one payment and
/// [no.helhet.praksis.utbetaling.KjoringEndret] for what happens to a whole run.
@NullMarked
@ApplicationModule(displayName = "Utbetaling")
package no.helhet.praksis.utbetaling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
