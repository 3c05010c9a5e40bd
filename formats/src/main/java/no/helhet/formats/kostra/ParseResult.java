package no.helhet.formats.kostra;

import java.util.List;
import java.util.SortedSet;

/// What came of reading a line.
///
/// @param <T> the person-year of the form
public sealed interface ParseResult<T> {
    record Parsed<T>(T person) implements ParseResult<T> {}

    /// The fields that hold something a person-year cannot.
    record Faulty<T>(List<String> fields) implements ParseResult<T> {}

    /// No layout is known for the year; the known ones are told.
    record UnknownYear<T>(int year, SortedSet<Integer> known) implements ParseResult<T> {}

    /// The line cannot be taken apart.
    record WrongLength<T>(int found, int expected) implements ParseResult<T> {}
}
