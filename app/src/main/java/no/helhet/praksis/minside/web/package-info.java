/// What the resident's pages show, as records that the templates read.
@NullMarked
package no.helhet.praksis.minside.web;

import org.jspecify.annotations.NullMarked;
