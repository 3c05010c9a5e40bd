package no.helhet.regelverk.parametre;

import java.util.Optional;

/// The unit of a legal value, with the word for it in the parameter files. Money is written in
/// kroner in the files and held in øre; some others are held in a smaller unit too, so that every
/// value is a whole number.
public enum Enhet {
    KRONER("kr", 100),
    KRONER_PER_DAG("kr/dag", 100),
    KRONER_PER_MANED("kr/mnd", 100),
    KRONER_PER_AR("kr/ar", 100),
    /// A multiple of the basic amount (G), held in thousandths.
    GANGER_G("ganger-g", 1000),
    /// A share in thirds: 2 is two thirds.
    TREDELER("tredeler"),
    /// Whole percent, 0 to 100.
    PROSENT("prosent"),
    /// Amounts are rounded to the nearest whole number of so many øre, halves upwards.
    AVRUNDING("avrunding-ore"),
    ANTALL("antall"),
    /// Held in minutes.
    TIMER_PER_UKE("timer/uke", 60),
    MINUTTER("minutter"),
    DAGER("dager"),
    /// Days that are neither Saturday, Sunday nor public holiday.
    VIRKEDAGER("virkedager"),
    DAGER_PER_AR("dager/ar"),
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
    private final int scale;

    Enhet(String word) {
        this(word, 1);
    }

    Enhet(String word, int scale) {
        this.word = word;
        this.scale = scale;
    }

    /// The word in the parameter files.
    public String word() {
        return word;
    }

    /// Is the value an amount in øre?
    public boolean isMoney() {
        return switch (this) {
            case KRONER, KRONER_PER_DAG, KRONER_PER_MANED, KRONER_PER_AR -> true;
            default -> false;
        };
    }

    /// How many of the held unit there are to one of the written: 100 øre to the krone.
    public int scale() {
        return scale;
    }

    /// Is the value something that others are divided by? Then it is never zero.
    boolean isDivisor() {
        return switch (this) {
            case AVRUNDING, TIMER_PER_UKE, DAGER_PER_AR -> true;
            default -> false;
        };
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
