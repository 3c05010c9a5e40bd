package no.helhet.statistics.analysis;

import java.util.List;

/// Something about a method that may be chosen.
///
/// @param name as in the specification
/// @param type of its value
/// @param standard the value when none is given, as text; empty when there is none
/// @param choices those allowed, for [Type#CHOICE]
/// @param meaning one sentence
public record Option(
        String name, Type type, String standard, List<String> choices, String meaning) {
    public enum Type {
        NUMBER,
        WHOLE,
        YES_NO,
        TEXT,
        CHOICE,
        /// A list of texts.
        LIST
    }

    public static Option number(String name, double standard, String meaning) {
        return new Option(name, Type.NUMBER, Double.toString(standard), List.of(), meaning);
    }

    public static Option whole(String name, long standard, String meaning) {
        return new Option(name, Type.WHOLE, Long.toString(standard), List.of(), meaning);
    }

    public static Option yesNo(String name, boolean standard, String meaning) {
        return new Option(name, Type.YES_NO, Boolean.toString(standard), List.of(), meaning);
    }

    public static Option text(String name, String standard, String meaning) {
        return new Option(name, Type.TEXT, standard, List.of(), meaning);
    }

    /// The first is the standard.
    public static Option choice(String name, List<String> choices, String meaning) {
        return new Option(name, Type.CHOICE, choices.getFirst(), List.copyOf(choices), meaning);
    }

    public static Option list(String name, String meaning) {
        return new Option(name, Type.LIST, "", List.of(), meaning);
    }
}
