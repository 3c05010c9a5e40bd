package no.helhet.statistics.mixed;

import no.helhet.statistics.Design;
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
        effects.add(Design.INTERCEPT);
        columns.add(Numbers.constant(Design.INTERCEPT, 1, groups.size()));
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

    /// The columns whose coefficients differ.
    Design design() {
        var builder = Design.builder(groups.size());
        for (int e = 0; e < size(); e++) {
            builder.numeric(columns.get(e).map(effects.get(e), v -> v));
        }
        return builder.build();
    }

    /// The matrix C of b = C b̃. The optimisation sees b̃: columns in units of their spread, from
    /// their mean when a constant one stands beside them. The covariance being unstructured it is
    /// the same model, and a slope by calendar year is found as well as one by years since.
    double[][] frame() {
        int q = size();
        int constant = -1;
        for (int e = q - 1; e >= 0; e--) {
            if (columns.get(e).isConstant() && columns.get(e).at(0) != 0) {
                constant = e;
            }
        }
        var frame = new double[q][q];
        for (int e = 0; e < q; e++) {
            Numbers column = columns.get(e);
            double centre = constant < 0 || constant == e ? 0 : column.mean();
            double squares =
                    IntStream.range(0, column.size())
                            .mapToDouble(i -> (column.at(i) - centre) * (column.at(i) - centre))
                            .sum();
            double unit = squares > 0 ? Math.sqrt(squares / column.size()) : 1;
            frame[e][e] = 1 / unit;
            if (centre != 0) {
                frame[constant][e] = -centre / (unit * columns.get(constant).at(0));
            }
        }
        return frame;
    }
}
