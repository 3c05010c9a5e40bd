package no.helhet.regelverk.refusjon;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/// What a claim under § 25 builds on. Lists are sorted by id, so the order of entry never matters.
///
/// @param arsak why assistance was given before the maintenance came, or null when not known
/// @param vilkarIVedtaket does the decision say that the right passes to the municipality?
/// @param utlegg the assistance that was given on that condition
/// @param bidrag the maintenance
public record Bidragsgrunnlag(
        @Nullable Arsak arsak,
        boolean vilkarIVedtaket,
        List<Utlegg> utlegg,
        List<Underholdsbidrag> bidrag) {
    public Bidragsgrunnlag {
        utlegg = utlegg.stream().sorted(Comparator.comparing(Utlegg::id)).toList();
        bidrag = bidrag.stream().sorted(Comparator.comparing(Underholdsbidrag::id)).toList();
    }

    /// Why assistance was given first.
    public enum Arsak {
        /// The claim for maintenance is not decided yet.
        I_PAVENTE,
        /// The maintenance is decided, and not paid.
        BETALES_IKKE
    }
}
