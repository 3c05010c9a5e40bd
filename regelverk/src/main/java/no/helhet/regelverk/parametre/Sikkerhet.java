package no.helhet.regelverk.parametre;

import java.util.Locale;
import java.util.Optional;

/// How sure a legal value is. Screens and letters show everything but [#BEKREFTET].
public enum Sikkerhet {
    /// Read in the act, the circular or another official publication.
    BEKREFTET,
    /// Read where someone quotes the official publication.
    SEKUNDAER,
    /// Not read in a source.
    UBEKREFTET;

    /// The word in the parameter files and the trace.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What the word stands for; empty when it is none of them.
    public static Optional<Sikkerhet> ofWord(String word) {
        for (Sikkerhet sikkerhet : values()) {
            if (sikkerhet.word().equals(word)) {
                return Optional.of(sikkerhet);
            }
        }
        return Optional.empty();
    }
}
