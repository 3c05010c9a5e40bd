package no.helhet.praksis.person;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words of a name, as they are stored and searched: lower case, split on space and hyphen,
/// Norwegian and other letters kept.
final class Navneord {
    /// Sorts after every letter of a name in the order of bytes.
    private static final String LAST = "\uffff";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}'’]+");
    private static final Locale NORWEGIAN = Locale.of("nb", "NO");

    private Navneord() {}

    static List<String> of(String name) {
        return BETWEEN_WORDS
                .splitAsStream(name.toLowerCase(NORWEGIAN))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    static List<String> of(Person.Navn navn) {
        return of(Stream.of(navn.fornavn(), navn.mellomnavn(), navn.etternavn()).toList());
    }

    /// What lists of persons are ordered by: the surname, then the first names.
    static String order(Person.Navn navn) {
        return String.join(" ", navn.etternavn(), navn.fornavn(), navn.mellomnavn()).strip();
    }

    /// The first text that no word with the prefix reaches.
    static String end(String prefix) {
        return prefix + LAST;
    }

    private static List<String> of(List<String> parts) {
        return of(String.join(" ", parts));
    }
}
