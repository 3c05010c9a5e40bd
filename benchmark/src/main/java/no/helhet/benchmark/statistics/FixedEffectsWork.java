package no.helhet.benchmark.statistics;

import no.helhet.statistics.Frame;
import no.helhet.statistics.regression.TwoWayFixedEffects;

import java.util.List;
import java.util.Map;

/// A treatment's coefficient with an effect for each person and month, errors by office.
final class FixedEffectsWork {
    private FixedEffectsWork() {}

    static Work of(Frame data) {
        var outcome = data.numbers("y");
        var treat = List.of(data.numbers("treat"));
        var person = WholeNumbers.groups(data, "person");
        var month = WholeNumbers.groups(data, "month");
        var office = WholeNumbers.groups(data, "office");
        return () -> {
            var result = Work.result(TwoWayFixedEffects.fit(outcome, treat, person, month, office));
            var coefficient = result.coefficient("treat");
            return Map.of("treat", coefficient.estimate(), "se", coefficient.standardError());
        };
    }
}
