/// What the pages of rates show.
@NullMarked
package no.helhet.praksis.satser.web;

import org.jspecify.annotations.NullMarked;
