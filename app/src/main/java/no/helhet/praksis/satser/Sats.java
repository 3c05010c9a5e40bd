package no.helhet.praksis.satser;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// A value that a municipality may set for itself, in kroner a month.
///
/// @param id of the parameter
/// @param hjemmel the paragraph
/// @param navn what the municipality calls its own addition; empty for the others, whose names are
///     texts
record Sats(String id, Slag slag, String hjemmel, String navn) {
    private static final String TILLEGG = "tillegg-";
    private static final int LONGEST = 60;

    enum Slag {
        /// A national guideline rate.
        VEILEDENDE,
        /// A limit that the rules look for.
        RAMME,
        /// The municipality's own addition.
        TILLEGG
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
