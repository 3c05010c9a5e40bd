package no.helhet.statistics.analysis;

import java.util.List;

/// The methods of one room, in the order they are listed.
final class ScaleMethods {
    private ScaleMethods() {}

    static List<Method> all() {
        return List.of(
                new ScaleReliability(),
                new ScaleScoring(),
                new OfficeAgreement(),
                new EffortRewardBalance(),
                new DemandControlSupport());
    }
}
