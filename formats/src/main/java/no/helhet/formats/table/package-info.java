/// Tables as text, written by others and by us: CSV read as a stream, whatever its encoding,
/// separator and way of writing numbers, and written so that no spreadsheet runs what is in it.
///
/// [no.helhet.formats.table.DialectScan] finds how a file is written,
/// [no.helhet.formats.table.CsvTable] reads it line by line,
/// [no.helhet.formats.table.NumberText] reads a number as people write it, and
/// [no.helhet.formats.table.CsvWriter] writes. A file is never whole in memory.
@NullMarked
package no.helhet.formats.table;

import org.jspecify.annotations.NullMarked;
