package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.Tekst;

import java.util.Locale;

/// Absence with permission, which takes nothing from the benefit: sotjl § 36 first paragraph second
/// sentence, forskrift 2011-12-21-1471.
public enum Fravarstype {
    /// Sick, with a doctor's word for it.
    SYKDOM,
    /// Sick, on the participant's own word.
    EGENMELDING,
    SYKT_BARN,
    VELFERDSPERMISJON,
    FERIE;

    private final Tekst post =
            Tekst.of("post.kvp." + name().toLowerCase(Locale.ROOT).replace('_', '-'));

    Tekst post() {
        return post;
    }
}
