package no.helhet.statistics.reference;

import no.helhet.statistics.Frame;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.agreement.CohenKappa;
import no.helhet.statistics.agreement.Criterion;
import no.helhet.statistics.agreement.Judgements;
import no.helhet.statistics.agreement.KrippendorffAlpha;
import no.helhet.statistics.agreement.Metric;
import no.helhet.statistics.agreement.Ratings;
import no.helhet.statistics.agreement.Selection;
import no.helhet.statistics.agreement.Weighting;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/// 203 measures, two of five raters for each, six criteria, gates and weights.
final class ScreeningOf203 implements ReferenceCase {
    private static final double NEAR = 1e-12;

    @Override
    public String id() {
        return "e05_screening_203";
    }

    @Override
    public Map<String, Got> compute(Function<String, Frame> data) {
        Frame frame = data.apply("screening203.csv");
        Groups measure = frame.groups("measure");
        Groups rater = frame.groups("rater");
        List<Numbers> criteria =
                IntStream.rangeClosed(1, 6).mapToObj(j -> frame.numbers("c" + j)).toList();
        var got = new LinkedHashMap<String, Got>();
        got.put("n_measures", Got.absolute(measure.count(), 0));
        for (Numbers criterion : criteria) {
            Ratings ratings = AgreementCases.answer(Ratings.ofNumbers(measure, rater, criterion));
            for (Metric metric : List.of(Metric.ORDINAL, Metric.NOMINAL)) {
                var options = new KrippendorffAlpha.Options(metric, .95, 0, 1);
                got.put(
                        "alpha.%s.%s"
                                .formatted(
                                        criterion.name(), metric.name().toLowerCase(Locale.ROOT)),
                        Got.absolute(
                                AgreementCases.answer(KrippendorffAlpha.fit(ratings, options))
                                        .alpha(),
                                NEAR));
            }
        }
        selection(AgreementCases.answer(Judgements.of(measure, rater, criteria)), got);
        include(measure, rater, frame.numbers("include"), got);
        return got;
    }

    private static void selection(Judgements judgements, Map<String, Got> got) {
        double[] weights = {2, 2, 1, 1, 1, 1};
        List<Criterion> criteria =
                IntStream.range(0, 6)
                        .mapToObj(j -> new Criterion("c" + (j + 1), weights[j], 2, gate(j)))
                        .toList();
        var selection = AgreementCases.answer(Selection.fit(judgements, criteria, 7));
        got.put("passed_gates", Got.absolute(selection.passed(), 0));
        for (int i = 0; i < 7; i++) {
            var place = selection.ranking().get(i);
            got.put("top7[%d]".formatted(i), Got.text(place.candidate()));
            got.put("top7_scores[%d]".formatted(i), Got.absolute(place.score(), NEAR));
        }
        for (var without : selection.withoutRater()) {
            got.put(
                    "leave_one_rater_out_overlap." + without.rater(),
                    Got.absolute(without.overlap(), 0));
        }
    }

    private static @Nullable Double gate(int criterion) {
        return criterion < 2 ? 1.0 : null;
    }

    /// The two raters of each measure, in the order of their names, whoever they are.
    private static void include(
            Groups measure, Groups rater, Numbers include, Map<String, Got> got) {
        Integer[] rows = IntStream.range(0, measure.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(rows, Comparator.comparingInt(rater::at));
        var first = new double[measure.count()];
        var second = new double[measure.count()];
        Arrays.fill(first, Double.NaN);
        Arrays.fill(second, Double.NaN);
        var seen = new int[measure.count()];
        for (int i : rows) {
            int m = measure.at(i);
            if (seen[m] == 0) {
                first[m] = include.at(i);
            } else if (seen[m] == 1) {
                second[m] = include.at(i);
            }
            seen[m]++;
        }
        Ratings two =
                AgreementCases.answer(
                        Ratings.ofNumbers(
                                List.of(Numbers.of("first", first), Numbers.of("second", second))));
        var kappa = AgreementCases.answer(CohenKappa.fit(two, Weighting.UNWEIGHTED, .95));
        got.put("include.n", Got.absolute(kappa.units(), 0));
        got.put("include.po", Got.absolute(kappa.observed(), NEAR));
        got.put("include.kappa", Got.absolute(kappa.kappa(), NEAR));
        got.put("include.pabak", Got.absolute(kappa.pabak(), NEAR));
        got.put("include.ac1", Got.absolute(kappa.ac(), NEAR));
    }
}
