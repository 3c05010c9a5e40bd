/// What the case module's templates are given: values ready to be shown, nothing to look up.
@NullMarked
package no.helhet.praksis.sak.web;

import org.jspecify.annotations.NullMarked;
