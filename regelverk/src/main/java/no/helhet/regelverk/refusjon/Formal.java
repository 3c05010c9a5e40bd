package no.helhet.regelverk.refusjon;

import java.util.Locale;

/// What money is meant to cover. Only what has the same purpose on both sides is claimed, § 26.
public enum Formal {
    /// Daily living. Rent belongs here too when the benefit is meant to cover it.
    LIVSOPPHOLD,
    BOLIG,
    BARNETILSYN,
    /// Extra expenses because of illness or injury.
    SYKDOM,
    ANNET;

    /// The word in keys of texts and lines.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
