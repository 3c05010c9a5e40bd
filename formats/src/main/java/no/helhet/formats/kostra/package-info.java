/// KOSTRA forms 11F and 11CF: one line of 338 characters for each person who received økonomisk
/// sosialhjelp in a year, and one of 152 for each who was in a qualification programme (reporting
/// duty: kommuneloven § 16-1).
///
/// Owns the layout of each form and year, a typed person-year with writer and parser, and those of
/// the
/// receiver's controls that an office can act on before it reports. A new year is a new layout
/// resource; a year without one is answered, never guessed.
@NullMarked
package no.helhet.formats.kostra;

import org.jspecify.annotations.NullMarked;
