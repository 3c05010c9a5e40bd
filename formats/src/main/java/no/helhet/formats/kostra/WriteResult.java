package no.helhet.formats.kostra;

import java.util.SortedSet;

/// What came of writing a line.
public sealed interface WriteResult {
    record Written(String line) implements WriteResult {}

    /// No layout is known for the year; the known ones are told.
    record UnknownYear(int year, SortedSet<Integer> known) implements WriteResult {}

    /// The value of the field is longer than the form has room for.
    record DoesNotFit(String field, int characters) implements WriteResult {}
}
