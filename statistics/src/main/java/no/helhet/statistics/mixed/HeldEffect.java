package no.helhet.statistics.mixed;

import java.util.function.ToDoubleFunction;

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
        int df = 0;
        for (int column = 0; column <= effect; column++) {
            if (correlated) {
                // Columns of the triangle before this one have q, q - 1, ... parameters.
                int before = column * asked.size() - column * (column - 1) / 2;
                held[first + before + effect - column] = true;
                df++;
            } else if (column == effect) {
                held[first + column] = true;
                df++;
            }
        }
        double least = least(deviance, optimum.theta(), held);
        double larger = -deviance.value(optimum.profiled()) / 2;
        double statistic = Math.max(0, least - deviance.relative(optimum.theta()));
        return ModelComparison.ofVariance(statistic, df, larger);
    }

    private static double least(Deviance deviance, double[] theta, boolean[] held) {
        int free = 0;
        for (boolean one : held) {
            free += one ? 0 : 1;
        }
        var start = new double[free];
        for (int i = 0, to = 0; i < held.length; i++) {
            if (!held[i]) {
                start[to++] = theta[i];
            }
        }
        ToDoubleFunction<double[]> f =
                x -> {
                    var all = new double[held.length];
                    for (int i = 0, from = 0; i < all.length; i++) {
                        all[i] = held[i] ? 0 : x[from++];
                    }
                    return deviance.relative(all);
                };
        return free == 0 ? f.applyAsDouble(start) : Minimum.of(f, start).value();
    }
}
