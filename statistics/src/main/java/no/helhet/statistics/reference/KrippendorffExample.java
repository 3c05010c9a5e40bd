package no.helhet.statistics.reference;

import no.helhet.statistics.Frame;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.agreement.KrippendorffAlpha;
import no.helhet.statistics.agreement.Metric;
import no.helhet.statistics.agreement.Ratings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// Krippendorff 2011: four observers, twelve units, some ratings missing. A unit with
/// one rating counts among the units given, but not in alpha.
final class KrippendorffExample implements ReferenceCase {
    private static final double NEAR = 1e-12;

    @Override
    public String id() {
        return "e03_krippendorff";
    }

    @Override
    public Map<String, Got> compute(Function<String, Frame> data) {
        Ratings ratings =
                AgreementCases.answer(
                        Ratings.ofNumbers(turned(data.apply("krippendorff_nmm.csv"))));
        var got = new LinkedHashMap<String, Got>();
        for (Metric metric : Metric.values()) {
            var options = new KrippendorffAlpha.Options(metric, .95, 0, 1);
            double alpha = AgreementCases.answer(KrippendorffAlpha.fit(ratings, options)).alpha();
            String path = metric.name().toLowerCase(Locale.ROOT);
            got.put(path + ".alpha", Got.absolute(alpha, NEAR));
            got.put(path + ".irr", Got.absolute(alpha, NEAR));
            got.put(path + ".subjects", Got.absolute(ratings.units().size(), 0));
            got.put(path + ".raters", Got.absolute(ratings.raters().size(), 0));
        }
        return got;
    }

    /// The file has a row for each rater.
    private static List<Numbers> turned(Frame frame) {
        var raters = new ArrayList<Numbers>();
        List<String> units = frame.names().stream().filter(n -> !n.equals("rater")).toList();
        for (int r = 0; r < frame.rows(); r++) {
            int row = r;
            raters.add(
                    Numbers.of(
                            "r" + (r + 1),
                            units.stream().mapToDouble(u -> frame.numbers(u).at(row)).toArray()));
        }
        return raters;
    }
}
