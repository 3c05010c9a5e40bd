package no.helhet.praksis.vedtak;

import java.util.Collection;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// LIKS: how heavy a text is to read. Words per sentence, and the share of words of more than six
/// letters, in percent (C. H. Björnsson, Läsbarhet, 1968). A text of facts lies about 40.
final class Liks {
    /// Below this a text is easy.
    static final int EASY = 30;

    /// From this on it is heavy.
    static final int HEAVY = 45;

    /// With fewer words one long word or sentence decides.
    private static final int FEWEST_WORDS = 30;

    private static final int LONG = 6;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");

    // A full stop within a sentence, as in `1. november`, is followed by a small letter or a digit.
    private static final Pattern END =
            Pattern.compile("[.!?:]+(?=[»”\")]*(?:\\s+[«“\"(]*\\p{Lu}|\\s*$))|\\R+");

    private Liks() {}

    /// Of texts read one after another; empty when there is too little to judge by.
    static OptionalInt of(Collection<String> texts) {
        int words = 0;
        int longWords = 0;
        int sentences = 0;
        for (var text : texts) {
            for (var sentence : END.split(text)) {
                var found = WORD.matcher(sentence).results().map(m -> m.group()).toList();
                words += found.size();
                longWords += (int) found.stream().filter(w -> w.length() > LONG).count();
                sentences += found.isEmpty() ? 0 : 1;
            }
        }
        return words < FEWEST_WORDS
                ? OptionalInt.empty()
                : OptionalInt.of(Math.round((float) words / sentences + 100f * longWords / words));
    }
}
