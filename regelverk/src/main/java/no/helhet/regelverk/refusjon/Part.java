package no.helhet.regelverk.refusjon;

import java.util.Locale;

/// Whose money it is.
public enum Part {
    SOKER,
    EKTEFELLE;

    /// The word in keys of texts and lines.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
