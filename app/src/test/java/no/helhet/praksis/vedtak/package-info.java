@NullMarked
package no.helhet.praksis.vedtak;

import org.jspecify.annotations.NullMarked;
