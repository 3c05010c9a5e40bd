package no.helhet.statistics.agreement;

import java.util.Arrays;
import java.util.SplittableRandom;

/// How raters are drawn anew.
public enum RaterDraw {
    /// As many raters with replacement (Efron 1979). A candidate that nobody drawn has
    /// judged can not be chosen in that draw.
    BOOTSTRAP,
    /// Every rater counts, with Dirichlet(1, ..., 1) weights (Rubin 1981): no candidate
    /// is lost, which is better when each has few raters.
    BAYESIAN,
    /// Raters stay; only weights are drawn.
    AS_THEY_ARE;

    double[] draw(int raters, SplittableRandom random) {
        var weights = new double[raters];
        switch (this) {
            case BOOTSTRAP -> {
                for (int i = 0; i < raters; i++) {
                    weights[random.nextInt(raters)]++;
                }
            }
            case BAYESIAN -> Arrays.setAll(weights, r -> -Math.log(1 - random.nextDouble()));
            case AS_THEY_ARE -> Arrays.fill(weights, 1);
        }
        return weights;
    }
}
