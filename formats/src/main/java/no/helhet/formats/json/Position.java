package no.helhet.formats.json;

/// A place in a document.
///
/// @param line from 1
/// @param column from 1, counted in characters (code points), as an editor shows it
/// @param offset from 0, counted in bytes
public record Position(int line, int column, int offset) {}
