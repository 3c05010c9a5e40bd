package no.helhet.praksis.satser;

import no.helhet.regelverk.parametre.Enhet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// A value that a municipality may set for itself.
///
/// @param id of the parameter
/// @param enhet what it is counted in; a choice among rules has its alternatives, see [Alternativ]
/// @param hjemmel the paragraph
/// @param navn what the municipality calls its own addition; empty for the others, whose names are
///     texts
record Sats(String id, Slag slag, Enhet enhet, String hjemmel, String navn) {
    private static final String TILLEGG = "tillegg-";
    private static final int LONGEST = 60;

    enum Slag {
        /// A national guideline rate.
        VEILEDENDE,
        /// What else the law leaves to the municipality: how the rules count.
        REGEL,
        /// A limit that the rules look for.
        RAMME,
        /// The municipality's own addition.
        TILLEGG;

        /// May a caseworker choose it for an expense?
        boolean isNorm() {
            return this == RAMME || this == TILLEGG;
        }
    }

    /// The id of an addition with this name: `tillegg-skoletur` for "Skoletur". Empty when the name
    /// has neither letter nor digit.
    static Optional<String> idOf(String navn) {
        var ascii = navn.toLowerCase(Locale.ROOT).replace("æ", "ae").replace('ø', 'o');
        var slug =
                Normalizer.normalize(ascii, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-");
        var cut = slug.substring(0, Math.min(LONGEST, slug.length())).replaceAll("^-|-$", "");
        return cut.isEmpty() ? Optional.empty() : Optional.of(TILLEGG + cut);
    }
}
