package no.helhet.statistics.mixed;

import no.helhet.statistics.Design;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;

import java.util.ArrayList;
import java.util.List;

/// A grouping whose groups have effects of their own: an intercept, and slopes when there are any.
///
/// @param groups which group each row belongs to; a group within another needs a level for each
///     pair, see [Groups#cross]
/// @param slopes columns whose effect differs between groups, none for the intercept alone
/// @param correlated whether intercept and slopes have an unstructured covariance, R's
///     `(1 + x | g)`; else each has its own variance and no covariance, R's `(1 + x || g)`
public record RandomTerm(Groups groups, List<Numbers> slopes, boolean correlated) {
    public RandomTerm {
        slopes = List.copyOf(slopes);
        for (Numbers slope : slopes) {
            if (slope.size() != groups.size()) {
                throw new IllegalArgumentException(
                        "%s has %d rows, %s %d"
                                .formatted(
                                        slope.name(), slope.size(), groups.name(), groups.size()));
            }
        }
    }

    /// R's `(1 | g)`.
    public static RandomTerm intercept(Groups groups) {
        return new RandomTerm(groups, List.of(), true);
    }

    /// R's `(1 + x | g)`.
    public static RandomTerm slopes(Groups groups, Numbers... slopes) {
        return new RandomTerm(groups, List.of(slopes), true);
    }

    /// R's `(1 + x || g)`.
    public static RandomTerm uncorrelated(Groups groups, Numbers... slopes) {
        return new RandomTerm(groups, List.of(slopes), false);
    }

    /// Effects of each group.
    public int size() {
        return 1 + slopes.size();
    }

    /// Names of the effects, the intercept first.
    public List<String> names() {
        var names = new ArrayList<String>();
        names.add(Design.INTERCEPT);
        slopes.forEach(slope -> names.add(slope.name()));
        return List.copyOf(names);
    }
}
