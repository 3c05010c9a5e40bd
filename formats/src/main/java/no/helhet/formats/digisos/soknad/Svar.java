package no.helhet.formats.digisos.soknad;

import java.util.Optional;

/// A value in a place where the format demands neither the value nor its source.
public record Svar<T>(Optional<Kilde> kilde, Optional<T> verdi) {
    static <T> Check<Svar<T>> check(Check<Kilde> kilde, Check<T> verdi) {
        return Checks.object(
                f -> new Svar<>(f.optional("kilde", kilde), f.optional("verdi", verdi)));
    }

    /// Hides the value, which is about a person.
    @Override
    public String toString() {
        return "Svar[kilde=" + kilde + "]";
    }
}
