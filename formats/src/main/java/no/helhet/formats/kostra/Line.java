package no.helhet.formats.kostra;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/// A line taken apart by a layout; values without the spaces that fill them up.
record Line(Layout layout, String text) {
    private static final DateTimeFormatter STRICT =
            LineWriter.DATE.withResolverStyle(ResolverStyle.STRICT);

    String value(String field) {
        Field found = layout.field(field);
        return text.substring(found.from() - 1, found.to()).strip();
    }

    /// The whole number in the field, 0 when it is blank; empty when it holds something else.
    Optional<Long> number(String field) {
        String value = value(field);
        if (value.isEmpty()) {
            return Optional.of(0L);
        }
        return value.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(Long.parseLong(value))
                : Optional.empty();
    }

    Optional<LocalDate> date(String field) {
        String value = value(field);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value, STRICT));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
