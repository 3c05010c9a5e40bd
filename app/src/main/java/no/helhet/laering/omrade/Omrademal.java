package no.helhet.laering.omrade;

/// What is compared between areas: a count among the people of certain ages.
///
/// @see Omradecelle
public enum Omrademal {
    /// Recipients of financial assistance (sotjl § 18) in the year.
    STONAD("MOTTAKERE", 18, 66),
    /// The same among the youngest.
    UNGE("MOTTAKERE", 18, 24),
    /// Recipients for six months or more of the year.
    LANGTID("LANGTIDSMOTTAKERE", 18, 66);

    private final String variabel;
    private final int fra;
    private final int til;

    Omrademal(String variabel, int fra, int til) {
        this.variabel = variabel;
        this.fra = fra;
        this.til = til;
    }

    /// The variable of `omrade.tall` that counts it.
    String variabel() {
        return variabel;
    }

    /// First year of age.
    public int fra() {
        return fra;
    }

    /// Last year of age.
    public int til() {
        return til;
    }

    /// `18–66`.
    public String alder() {
        return fra + "–" + til;
    }
}
