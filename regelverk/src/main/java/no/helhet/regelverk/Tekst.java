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
            switch (argument) {
                case String s -> {}
                case Integer i -> {}
                case Long l -> {}
                case Belop b -> {}
                case LocalDate d -> {}
                case YearMonth m -> {}
                case Tekst t -> {}
                default ->
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
