package no.helhet.statistics.agreement;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Warning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What keeps ratings from telling of agreement, or makes the answer fragile.
final class RatingChecks {
    /// More levels than this are measurements, not categories.
    static final int MOST_CATEGORIES = 200;

    /// A standard error below this is rounding.
    static final double NO_ERROR = 1e-12;

    private RatingChecks() {}

    /// Says when an interval is a single point, which no sample makes certain.
    static Optional<Warning> certain(String name, double error) {
        return error > NO_ERROR
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                Warning.Kind.SINGULAR,
                                name,
                                "The standard error comes out as nothing, the interval as a point.",
                                "It is not certain for that: rate more units, and harder ones."));
    }

    /// Everyone says the same of everything, or there are too many levels for categories.
    static <R> Optional<Fit<R>> categories(Ratings ratings) {
        if (ratings.levels().size() > MOST_CATEGORIES) {
            return Optional.of(
                    Fit.notEstimable(
                            Warning.Kind.OUT_OF_RANGE,
                            "",
                            "There are %d levels: these are measurements, not categories."
                                    .formatted(ratings.levels().size()),
                            "Use an intraclass correlation, or alpha with the interval metric."));
        }
        return constant(ratings);
    }

    static <R> Optional<Fit<R>> constant(Ratings ratings) {
        int[] uses = uses(ratings);
        if (Arrays.stream(uses).filter(n -> n > 0).count() > 1) {
            return Optional.empty();
        }
        return Optional.of(
                Fit.notEstimable(
                        Warning.Kind.CONSTANT,
                        String.join(", ", ratings.raters()),
                        "Every rating is the same, so chance would agree as well.",
                        "Rate units that differ, or report the plain percentage."));
    }

    /// Raters who always say the same, and levels used a single time.
    static List<Warning> warnings(Ratings ratings) {
        var warnings = new ArrayList<Warning>();
        for (int r = 0; r < ratings.raters().size(); r++) {
            if (isConstant(ratings, r)) {
                warnings.add(
                        new Warning(
                                Warning.Kind.CONSTANT,
                                ratings.raters().get(r),
                                "The rater gives every unit the same rating.",
                                "See whether the rater has understood the scale."));
            }
        }
        int[] uses = uses(ratings);
        for (int c = 0; c < uses.length; c++) {
            if (uses[c] == 1 && uses.length <= MOST_CATEGORIES) {
                warnings.add(
                        new Warning(
                                Warning.Kind.SMALL_GROUPS,
                                ratings.levels().get(c),
                                "The level was used a single time.",
                                "Join it with a level beside it, if that makes sense."));
            }
        }
        if (ratings.units().size() < 10) {
            warnings.add(
                    new Warning(
                            Warning.Kind.TOO_FEW,
                            "",
                            "Only %d units were rated.".formatted(ratings.units().size()),
                            "Read the interval, which is only roughly right, and rate more."));
        }
        return warnings;
    }

    /// Says when an order is used that nobody has given.
    static Optional<Warning> order(Ratings ratings) {
        if (ratings.isOrdered() || ratings.levels().size() < 3) {
            return Optional.empty();
        }
        var levels = ratings.levels();
        return Optional.of(
                new Warning(
                        Warning.Kind.OUT_OF_RANGE,
                        String.join(", ", ratings.raters()),
                        "The levels are names and were put in alphabetical order: %s."
                                .formatted(
                                        String.join(
                                                ", ",
                                                levels.subList(0, Math.min(10, levels.size())))),
                        "Give the scale, lowest level first."));
    }

    private static boolean isConstant(Ratings ratings, int rater) {
        int seen = -1;
        int rated = 0;
        for (int u = 0; u < ratings.units().size(); u++) {
            int code = ratings.code(u, rater);
            if (code < 0) {
                continue;
            }
            if (rated++ > 0 && code != seen) {
                return false;
            }
            seen = code;
        }
        return rated > 1;
    }

    static int[] uses(Ratings ratings) {
        var uses = new int[ratings.levels().size()];
        for (int u = 0; u < ratings.units().size(); u++) {
            for (int r = 0; r < ratings.raters().size(); r++) {
                if (ratings.code(u, r) >= 0) {
                    uses[ratings.code(u, r)]++;
                }
            }
        }
        return uses;
    }
}
