package no.helhet.statistics.area;

import no.helhet.statistics.Design;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;

/// What is decomposed: an outcome's difference between two groups, by the columns of a
/// design.
///
/// @param outcome one for each row; 0 or 1 for [OaxacaLogit]
/// @param groups two levels; the difference is the first's mean less the second's
/// @param first the level that is the first group
/// @param design the intercept as its first column
/// @param weights survey weights, 0 or more; null when all rows count the same
/// @param counted whether a weight says how many persons alike a row stands for: errors are then
///     those of as many rows
/// @param sets columns that are read together, each column in one set at most
public record OaxacaModel(
        Numbers outcome,
        Groups groups,
        String first,
        Design design,
        @Nullable Numbers weights,
        boolean counted,
        List<OaxacaSet> sets) {
    public OaxacaModel {
        sets = List.copyOf(sets);
        int rows = design.rows();
        if (outcome.size() != rows
                || groups.size() != rows
                || (weights != null && weights.size() != rows)) {
            throw new IllegalArgumentException(
                    "Outcome, groups, weights and design have unequal rows");
        }
        if (!groups.levels().contains(first)) {
            throw new IllegalArgumentException(
                    "%s has no level %s".formatted(groups.name(), first));
        }
        if (design.size() == 0 || !design.names().getFirst().equals(Design.INTERCEPT)) {
            throw new IllegalArgumentException("The design's first column is the intercept");
        }
        var used = new HashSet<Integer>(List.of(0));
        for (OaxacaSet set : sets) {
            for (String column : set.columns()) {
                if (!used.add(design.indexOf(column))) {
                    throw new IllegalArgumentException(
                            "%s is in more than one set".formatted(column));
                }
            }
        }
    }

    /// All rows count the same, and each column stands alone.
    ///
    /// @throws IllegalArgumentException when rows are unequal, no level is the first, or
    ///     the design does not begin with the intercept
    public static OaxacaModel of(Numbers outcome, Groups groups, String first, Design design) {
        return new OaxacaModel(outcome, groups, first, design, null, false, List.of());
    }

    /// @param by survey weights, one for each row; a weight of 0 leaves the row out
    public OaxacaModel weighted(Numbers by) {
        return new OaxacaModel(outcome, groups, first, design, by, false, sets);
    }

    /// @param by how many persons alike each row stands for; 0 leaves the row out
    public OaxacaModel counted(Numbers by) {
        return new OaxacaModel(outcome, groups, first, design, by, true, sets);
    }

    /// @param read columns read together
    /// @throws IllegalArgumentException when a column is unknown or in two sets
    public OaxacaModel with(List<OaxacaSet> read) {
        return new OaxacaModel(outcome, groups, first, design, weights, counted, read);
    }
}
