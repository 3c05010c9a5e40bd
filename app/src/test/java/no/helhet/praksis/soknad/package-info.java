@NullMarked
package no.helhet.praksis.soknad;

import org.jspecify.annotations.NullMarked;
