package no.helhet.statistics.analysis;

import java.util.List;

/// The methods of one room, in the order they are listed.
final class AreaMethods {
    private AreaMethods() {}

    static List<Method> all() {
        return List.of(
                new DirectStandardisationMethod(),
                new IndirectStandardisationMethod(),
                new GammaPoissonMethod(),
                new FayHerriotMethod(),
                new KitagawaMethod(),
                new CrossedDasGuptaMethod(),
                new DasGuptaMethod(),
                new FunnelMethod(),
                new MultiplicityMethod(),
                new RanksMethod());
    }
}
