/// KOSTRA form 11F: one line of 338 characters for each person who received økonomisk sosialhjelp
/// in a year (reporting duty: kommuneloven § 16-1).
///
/// Owns the layout of each year, a typed person-year with writer and parser, and those of the
/// receiver's controls that an office can act on before it reports. A new year is a new layout
/// resource; a year without one is answered, never guessed.
@NullMarked
package no.helhet.formats.kostra;

import org.jspecify.annotations.NullMarked;
