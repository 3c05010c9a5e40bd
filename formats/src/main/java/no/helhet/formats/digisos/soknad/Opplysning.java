package no.helhet.formats.digisos.soknad;

/// A value and where it comes from.
public record Opplysning<T>(Kilde kilde, T verdi) {
    static <T> Check<Opplysning<T>> check(Check<Kilde> kilde, Check<T> verdi) {
        return Checks.object(
                f -> new Opplysning<>(f.required("kilde", kilde), f.required("verdi", verdi)));
    }

    /// Hides the value, which is about a person.
    @Override
    public String toString() {
        return "Opplysning[kilde=" + kilde + "]";
    }
}
