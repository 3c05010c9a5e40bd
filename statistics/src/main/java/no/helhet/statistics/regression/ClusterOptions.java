package no.helhet.statistics.regression;

import java.util.List;

/// What may be chosen about [ClusterInference].
///
/// @param level of the intervals, such as 0.95
/// @param draws of signs or assignments, where there are too many to go through them all
/// @param seed of the draws: the same seed gives the same answer
/// @param tested names of the coefficients to show; empty shows all
public record ClusterOptions(
        ClusterEstimator estimator, double level, int draws, long seed, List<String> tested) {
    /// CR2, 95 %, 1999 draws, all coefficients.
    public static final ClusterOptions STANDARD =
            new ClusterOptions(ClusterEstimator.CR2, 0.95, 1999, 1, List.of());

    public ClusterOptions {
        Level.check(level);
        if (draws < 1) {
            throw new IllegalArgumentException(
                    "There must be at least 1 draw, not %d".formatted(draws));
        }
        tested = List.copyOf(tested);
    }

    public ClusterOptions with(ClusterEstimator other) {
        return new ClusterOptions(other, level, draws, seed, tested);
    }

    public ClusterOptions testing(List<String> names) {
        return new ClusterOptions(estimator, level, draws, seed, names);
    }
}
