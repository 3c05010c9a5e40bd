package no.helhet.laering.omrade;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;

/// What the reading of a file came to.
///
/// @param lest rows that were read
/// @param skrevet figures, codes or shapes that are written
/// @param endret of these, how many stand in the place of another value
/// @param like of these, how many said what was there before
/// @param doble rows that said the same as one before them in the file
/// @param flyttet rows that were moved to what became of their code
/// @param avvist cells or rows that were not taken
/// @param beholdt how many of them are kept line by line
/// @param stopp why the rest of the file could not be read, null when all was
public record Utfall(
        long lest,
        long skrevet,
        long endret,
        long like,
        long doble,
        long flyttet,
        long avvist,
        long beholdt,
        Map<Avviksgrunn, Forste> grunner,
        @Nullable String stopp) {
    public Utfall {
        grunner = grunner.isEmpty() ? Map.of() : new EnumMap<>(grunner);
    }

    /// How many were refused for a reason, and the first of them.
    public record Forste(long antall, long linje, String felt, String verdi) {}
}
