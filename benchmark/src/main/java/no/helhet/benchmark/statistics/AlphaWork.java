package no.helhet.benchmark.statistics;

import no.helhet.statistics.Frame;
import no.helhet.statistics.survey.MissingRule;
import no.helhet.statistics.survey.Reliability;
import no.helhet.statistics.survey.Scale;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A scale's reliability with the statistics of its items.
final class AlphaWork {
    private AlphaWork() {}

    static Work of(Frame data) {
        var scale = Scale.of("items", data.names(), List.of(), null, MissingRule.pairwise(15));
        return () -> values(Work.result(Reliability.of(scale, data)));
    }

    private static Map<String, Double> values(Reliability reliability) {
        var values = new LinkedHashMap<String, Double>();
        values.put("raw_alpha", reliability.rawAlpha());
        values.put("std_alpha", Objects.requireNonNull(reliability.standardisedAlpha()));
        for (var item : reliability.items()) {
            values.put("r_drop." + item.item(), Objects.requireNonNull(item.correlationWithRest()));
            values.put("alpha_drop." + item.item(), Objects.requireNonNull(item.alphaIfDropped()));
            values.put("mean." + item.item(), item.mean());
        }
        return values;
    }
}
