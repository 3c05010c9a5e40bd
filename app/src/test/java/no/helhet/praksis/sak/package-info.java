@NullMarked
package no.helhet.praksis.sak;

import org.jspecify.annotations.NullMarked;
