package no.helhet.benchmark.statistics;

import no.helhet.statistics.Frame;
import no.helhet.statistics.agreement.KrippendorffAlpha;
import no.helhet.statistics.agreement.Metric;
import no.helhet.statistics.agreement.Ratings;

import java.util.Map;

/// Ordinal alpha of raters in columns, with 500 bootstraps.
final class KrippendorffWork {
    private static final KrippendorffAlpha.Options OPTIONS =
            new KrippendorffAlpha.Options(Metric.ORDINAL, .95, 500, 1);

    private KrippendorffWork() {}

    static Work of(Frame data) {
        var ratings =
                Work.result(Ratings.ofNumbers(data.names().stream().map(data::numbers).toList()));
        return () -> Map.of("alpha", Work.result(KrippendorffAlpha.fit(ratings, OPTIONS)).alpha());
    }
}
