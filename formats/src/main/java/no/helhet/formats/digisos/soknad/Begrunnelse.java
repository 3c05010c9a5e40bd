package no.helhet.formats.digisos.soknad;

import java.util.Optional;

/// Why the applicant applies, and for what, in the applicant's own words and lines.
public record Begrunnelse(Kilde kilde, Optional<String> hvorforSoke, String hvaSokesOm) {
    static final Check<Begrunnelse> CHECK =
            Checks.object(
                    f ->
                            new Begrunnelse(
                                    f.required("kilde", Kilde.FROM_USER),
                                    f.optional("hvorforSoke", Checks.TEXT),
                                    f.required("hvaSokesOm", Checks.TEXT)));

    /// Hides the words.
    @Override
    public String toString() {
        return "Begrunnelse[kilde=" + kilde + "]";
    }
}
