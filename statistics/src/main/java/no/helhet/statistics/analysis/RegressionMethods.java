package no.helhet.statistics.analysis;

import java.util.List;

/// The methods of one room, in the order they are listed.
final class RegressionMethods {
    private RegressionMethods() {}

    static List<Method> all() {
        return List.of(
                new LeastSquaresMethod(),
                new ClusteredRegressionMethod(),
                new ClusteredWaldMethod(),
                new TwoWayClusteredMethod(),
                new TwoWayFixedEffectsMethod(),
                new ClusterPermutationMethod());
    }
}
