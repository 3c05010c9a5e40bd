package no.helhet.regelverk;

/// The languages of the screens and letters.
public enum Sprak {
    /// Bokmål.
    NB,
    /// Nynorsk.
    NN,
    /// English.
    EN;

    String resource() {
        return "tekster/" + name().toLowerCase(java.util.Locale.ROOT) + ".properties";
    }
}
