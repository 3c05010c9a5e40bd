package no.helhet.regelverk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// A text before it has a language: a key in the message files and the values to put into it.
///
/// @param key a key that all the message files of [Tekster] hold
/// @param arguments values for `{0}`, `{1}` ...: [String], [Integer], [Long], [Belop],
///     [LocalDate], [YearMonth] or another [Tekst]
public record Tekst(String key, List<Object> arguments) {
    public Tekst {
        arguments = List.copyOf(arguments);
        for (Object argument : arguments) {
            // A chain of tests, since this runs for every text of every calculation.
            if (!(argument instanceof String
                    || argument instanceof Belop
                    || argument instanceof Integer
                    || argument instanceof Tekst
                    || argument instanceof Long
                    || argument instanceof LocalDate
                    || argument instanceof YearMonth)) {
                throw new IllegalArgumentException(
                        "No text form of " + argument.getClass() + " in " + key);
            }
        }
    }

    /// A text with its values in order.
    public static Tekst of(String key, Object... arguments) {
        return new Tekst(key, List.of(arguments));
    }
}
