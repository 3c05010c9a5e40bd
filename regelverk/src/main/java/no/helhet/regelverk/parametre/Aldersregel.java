package no.helhet.regelverk.parametre;

import java.util.Optional;

/// From when a child's new age counts for a monthly rate. The law does not say; it is a value like
/// any other, and a municipality may have its own.
public enum Aldersregel {
    /// From the month after the birthday: the age on the first day of the month.
    MANEDEN_ETTER("maneden-etter"),
    /// From the month of the birthday: the age on the last day of the month.
    SAMME_MANED("samme-maned"),
    /// From the birthday itself: the month is shared between the two ages.
    PA_DAGEN("pa-dagen");

    private final String word;

    Aldersregel(String word) {
        this.word = word;
    }

    /// The word in the parameter files.
    public String word() {
        return word;
    }

    /// What the word stands for; empty when it is none of them.
    public static Optional<Aldersregel> ofWord(String word) {
        for (Aldersregel regel : values()) {
            if (regel.word.equals(word)) {
                return Optional.of(regel);
            }
        }
        return Optional.empty();
    }
}
