@NullMarked
package no.helhet.praksis.utbetaling;

import org.jspecify.annotations.NullMarked;
