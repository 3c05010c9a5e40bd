package no.helhet.laering.omrade;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An area beside the rest of those it is compared with. Shares are of one.
///
/// @param ujustert as they are
/// @param indirekte each side's rates held against those of all (indirect standardisation)
/// @param direkte both sides with the people of all (direct standardisation); null where the area
///     lacks people of a group that others have
/// @param deling the difference in two parts; null where the figures do not carry it
record Omradesammenligning(
        Par ujustert, Par indirekte, @Nullable Par direkte, @Nullable Deling deling) {

    record Par(Spenn omradet, Spenn resten) {}

    /// Oaxaca-Blinder: the area less the rest.
    ///
    /// @param forklart what the difference would be if people alike received as often as in the
    ///     rest
    /// @param igjen the difference between people alike
    /// @param faktorer of what is explained, the part of each factor
    record Deling(Spenn forskjell, Spenn forklart, Spenn igjen, List<Faktor> faktorer) {
        Deling {
            faktorer = List.copyOf(faktorer);
        }
    }

    record Faktor(String navn, Spenn del) {}
}
