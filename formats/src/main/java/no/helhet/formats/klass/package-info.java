/// Code lists and their changes over the years, as Statistics Norway's Klass publishes them in
/// CSV: [no.helhet.formats.klass.KlassColumns] knows the columns by name,
/// [no.helhet.formats.klass.Correspondence] what became of a code, through any number of changes.
@NullMarked
package no.helhet.formats.klass;

import org.jspecify.annotations.NullMarked;
