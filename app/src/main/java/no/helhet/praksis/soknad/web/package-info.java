/// What the module's pages show, worked out before drawing.
@NullMarked
package no.helhet.praksis.soknad.web;

import org.jspecify.annotations.NullMarked;
