package no.helhet.statistics.mixed;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/// The least of a deviance over the parameters of Λ. It can have several minima, one of them at a
/// variance of nothing: the search begins where a coarse look at the sizes of the effects finds it
/// lowest, and where every effect is as large as the residual; the lower end is taken.
final class Search {
    /// Standard deviations of effects over that of the residual.
    private static final double[] SIZES = {.02, .1, .3, 1, 3, 10, 50, 300};

    private Search() {}

    /// @param diagonal the places of the diagonals of Λ among the parameters
    /// @param parameters how many there are
    /// @param thorough whether one evaluation costs little
    static Minimum of(
            ToDoubleFunction<double[]> f, int[] diagonal, int parameters, boolean thorough) {
        double[] ones = at(diagonal, parameters, 1);
        if (!thorough) {
            return Minimum.of(f, ones);
        }
        Minimum first = Minimum.of(f, ones);
        Minimum second = Minimum.of(f, lowest(f, diagonal, parameters));
        return second.value() < first.value() - 1e-7 ? second : first;
    }

    private static double[] at(int[] diagonal, int parameters, double size) {
        var theta = new double[parameters];
        for (int place : diagonal) {
            theta[place] = size;
        }
        return theta;
    }

    /// All effects of one size, then one effect after the other.
    private static double[] lowest(ToDoubleFunction<double[]> f, int[] diagonal, int parameters) {
        double[] best =
                Arrays.stream(SIZES)
                        .mapToObj(size -> at(diagonal, parameters, size))
                        .min(java.util.Comparator.comparingDouble(f))
                        .orElseThrow();
        double least = f.applyAsDouble(best);
        for (int place : diagonal) {
            for (double size : SIZES) {
                var other = best.clone();
                other[place] = size;
                double value = f.applyAsDouble(other);
                if (value < least) {
                    least = value;
                    best = other;
                }
            }
        }
        return best;
    }
}
