package no.helhet.statistics.area;

import java.util.List;

/// A part of a difference with what it is made of.
///
/// @param total all columns
/// @param positive the sum of the sets that are above nothing
/// @param negative the sum of the sets that are below nothing: a total near nothing can
///     hide two large opposite ones
/// @param bySet each set, and each column that is in no set
/// @param byColumn each column, the normalised levels that have none included
public record OaxacaPart(
        OaxacaEffect total,
        double positive,
        double negative,
        List<OaxacaEffect> bySet,
        List<OaxacaEffect> byColumn) {
    public OaxacaPart {
        bySet = List.copyOf(bySet);
        byColumn = List.copyOf(byColumn);
    }

    /// The part of a column.
    ///
    /// @throws IllegalArgumentException when there is none of that name
    public OaxacaEffect column(String name) {
        return named(byColumn, name);
    }

    /// The part of a set, or of a column in no set.
    ///
    /// @throws IllegalArgumentException when there is none of that name
    public OaxacaEffect set(String name) {
        return named(bySet, name);
    }

    private static OaxacaEffect named(List<OaxacaEffect> effects, String name) {
        return effects.stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no part of " + name));
    }
}
