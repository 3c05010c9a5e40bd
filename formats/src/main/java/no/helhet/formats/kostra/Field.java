package no.helhet.formats.kostra;

import java.util.List;

/// One field of the line.
///
/// @param from its first character, counted from 1
/// @param codes what it may hold; empty when it has no code list
record Field(String name, int from, int size, Type type, boolean mandatory, List<String> codes) {

    enum Type {
        STRING,
        INTEGER,
        DATE
    }

    int to() {
        return from + size - 1;
    }

    /// The value filled up to the field's width: whole numbers to the right, all else to the left.
    String padded(String value) {
        String fill = " ".repeat(size - value.length());
        return type == Type.INTEGER ? fill + value : value + fill;
    }
}
