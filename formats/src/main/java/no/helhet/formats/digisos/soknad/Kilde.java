package no.helhet.formats.digisos.soknad;

import java.util.Locale;

/// Where a piece of information comes from.
public enum Kilde {
    /// The applicant.
    BRUKER,
    /// A register.
    SYSTEM,
    /// No longer relevant: it must not be shown to the case worker.
    UTDATERT;

    static final Check<Kilde> ANY = Checks.word(Kilde::jsonName, values());
    static final Check<Kilde> FROM_USER = Checks.word(Kilde::jsonName, BRUKER, UTDATERT);
    static final Check<Kilde> FROM_SYSTEM = Checks.word(Kilde::jsonName, SYSTEM, UTDATERT);
    static final Check<Kilde> ONLY_SYSTEM = Checks.word(Kilde::jsonName, SYSTEM);

    private String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
