package no.helhet.statistics.analysis;

import java.util.List;

/// The methods of one room, in the order they are listed.
final class MixedMethods {
    private MixedMethods() {}

    static List<Method> all() {
        return List.of(
                new LinearMixedMethod(), new VariancePartitionMethod(), new MixedTestMethod());
    }
}
