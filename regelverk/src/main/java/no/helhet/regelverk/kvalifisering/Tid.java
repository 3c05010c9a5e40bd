package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.Tekst;

import java.time.LocalDate;

/// Lengths of time and runs of days as texts.
final class Tid {
    private static final int MINUTTER_I_TIMEN = 60;

    private Tid() {}

    /// Hours and minutes.
    static Tekst of(int minutter) {
        return Tekst.of("tekst.kvp.tid", minutter / MINUTTER_I_TIMEN, minutter % MINUTTER_I_TIMEN);
    }

    /// A day, or the first and the last of several with their number.
    static Tekst of(LocalDate from, LocalDate to, int dager) {
        return dager == 1
                ? Tekst.of("tekst.kvp.dag", from)
                : Tekst.of("tekst.kvp.dager", from, to, dager);
    }
}
