package no.helhet.regelverk.parametre;

import java.util.Optional;

/// The unit of a legal value, with the word for it in the parameter files. Money is written in
/// kroner in the files and held in øre.
public enum Enhet {
    KRONER("kr"),
    KRONER_PER_MANED("kr/mnd"),
    KRONER_PER_AR("kr/ar"),
    /// Whole percent, 0 to 100.
    PROSENT("prosent"),
    DAGER("dager"),
    /// Days that are neither Saturday, Sunday nor public holiday.
    VIRKEDAGER("virkedager"),
    UKER("uker"),
    MANEDER("maneder"),
    AR("ar"),
    /// The place in [Aldersregel]; its word in the files.
    ALDERSREGEL("aldersregel"),
    /// 1 for yes, 0 for no; `true` and `false` in the files.
    JA_NEI("ja-nei"),
    /// The year that names an act.
    LOVENS_AR("lovens-ar");

    private final String word;

    Enhet(String word) {
        this.word = word;
    }

    /// The word in the parameter files.
    public String word() {
        return word;
    }

    /// Is the value an amount in øre?
    public boolean isMoney() {
        return this == KRONER || this == KRONER_PER_MANED || this == KRONER_PER_AR;
    }

    /// What the word stands for; empty when it is none of them.
    public static Optional<Enhet> ofWord(String word) {
        for (Enhet enhet : values()) {
            if (enhet.word.equals(word)) {
                return Optional.of(enhet);
            }
        }
        return Optional.empty();
    }
}
