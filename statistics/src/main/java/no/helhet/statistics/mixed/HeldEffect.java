package no.helhet.statistics.mixed;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The likelihood with one random effect held at nothing, all else estimated anew.
final class HeldEffect {
    private HeldEffect() {}

    /// @param level place among the levels
    /// @param effect its place in the level
    static ModelComparison of(
            Deviance deviance, Optimum optimum, Level asked, int level, int effect) {
        var held = new boolean[optimum.theta().length];
        boolean correlated = asked.term().correlated();
        int first = deviance.factor().first(level);
        for (int column = 0; column <= effect; column++) {
            if (correlated) {
                // Columns of the triangle before this one have q, q - 1, ... parameters.
                int before = column * asked.size() - column * (column - 1) / 2;
                held[first + before + effect - column] = true;
            } else if (column == effect) {
                held[first + column] = true;
            }
        }
        // Its variance, and its covariance with every other: also with those after it, which the
        // triangle keeps as parameters that no longer matter.
        int df = correlated ? asked.size() : 1;
        double least = least(deviance, held);
        double larger = -deviance.value(optimum.profiled()) / 2;
        double statistic = Math.max(0, least - deviance.relative(optimum.theta()));
        return ModelComparison.ofVariance(statistic, df, larger);
    }

    private static double least(Deviance deviance, boolean[] held) {
        int[] free = IntStream.range(0, held.length).filter(i -> !held[i]).toArray();
        ToDoubleFunction<double[]> f =
                x -> {
                    var all = new double[held.length];
                    for (int i = 0; i < free.length; i++) {
                        all[free[i]] = x[i];
                    }
                    return deviance.relative(all);
                };
        if (free.length == 0) {
            return f.applyAsDouble(new double[0]);
        }
        int[] diagonal = deviance.factor().diagonal();
        int[] places =
                IntStream.range(0, free.length)
                        .filter(i -> Arrays.binarySearch(diagonal, free[i]) >= 0)
                        .toArray();
        return Search.of(f, places, free.length, deviance.elimination().isCheap()).value();
    }
}
