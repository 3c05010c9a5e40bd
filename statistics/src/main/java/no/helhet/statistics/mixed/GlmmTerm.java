package no.helhet.statistics.mixed;

import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What differs between the groups of one column: the intercept, and coefficients of columns. The
/// effects of a group have an unstructured covariance.
///
/// @param effects names, `(Intercept)` for the intercept
/// @param columns one for each effect; the intercept's is of ones
public record GlmmTerm(Groups groups, List<String> effects, List<Numbers> columns) {
    public GlmmTerm {
        effects = List.copyOf(effects);
        columns = List.copyOf(columns);
        for (Numbers column : columns) {
            if (column.size() != groups.size()) {
                throw new IllegalArgumentException(
                        "%s has %d rows, %s %d"
                                .formatted(
                                        column.name(),
                                        column.size(),
                                        groups.name(),
                                        groups.size()));
            }
        }
        if (columns.isEmpty() || columns.size() != effects.size()) {
            throw new IllegalArgumentException("A term has a column for each effect");
        }
    }

    /// `(1 | groups)`
    public static GlmmTerm intercept(Groups groups) {
        return slopes(groups);
    }

    /// `(1 + a + b | groups)`
    public static GlmmTerm slopes(Groups groups, Numbers... slopes) {
        var effects = new ArrayList<String>();
        var columns = new ArrayList<Numbers>();
        effects.add(no.helhet.statistics.Design.INTERCEPT);
        columns.add(Numbers.constant(no.helhet.statistics.Design.INTERCEPT, 1, groups.size()));
        for (Numbers slope : slopes) {
            effects.add(slope.name());
            columns.add(slope);
        }
        return new GlmmTerm(groups, effects, columns);
    }

    /// `(1 | outer) + (1 | outer:inner)`: three levels with the rows.
    public static List<GlmmTerm> nested(Groups outer, Groups inner) {
        return List.of(
                intercept(outer), intercept(inner.nestedIn(outer) ? inner : outer.cross(inner)));
    }

    int size() {
        return effects.size();
    }

    /// Entries in the lower triangle of its covariance's factor.
    int parameters() {
        return size() * (size() + 1) / 2;
    }

    /// The root of the mean square of a column, its unit in the optimisation.
    double unit(int effect) {
        Numbers column = columns.get(effect);
        double squares =
                IntStream.range(0, column.size())
                        .mapToDouble(i -> column.at(i) * column.at(i))
                        .sum();
        return squares > 0 ? Math.sqrt(squares / column.size()) : 1;
    }
}
