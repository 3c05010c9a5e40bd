/// What the pages of payments show.
@NullMarked
package no.helhet.praksis.utbetaling.web;

import org.jspecify.annotations.NullMarked;
