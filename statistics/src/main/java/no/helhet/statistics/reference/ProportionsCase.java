package no.helhet.statistics.reference;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Frame;
import no.helhet.statistics.Interval;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.survey.ChiSquare;
import no.helhet.statistics.survey.CrossTable;
import no.helhet.statistics.survey.FisherExact;
import no.helhet.statistics.survey.MantelHaenszel;
import no.helhet.statistics.survey.Proportion;
import no.helhet.statistics.survey.ShareComparison;
import no.helhet.statistics.survey.ShareCounts;
import no.helhet.statistics.survey.TwoByTwo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// An office and those it is compared with: shares within strata and over them.
final class ProportionsCase implements ReferenceCase {
    private static final double TOLERANCE = 1e-6;
    private static final double LEVEL = .95;

    @Override
    public String id() {
        return "c03_proportions";
    }

    @Override
    public Map<String, Got> compute(Function<String, Frame> data) {
        Frame counts = data.apply("user_survey_counts.csv");
        ShareCounts said =
                result(
                        ShareCounts.of(
                                counts.numbers("satisfied"),
                                counts.numbers("n"),
                                counts.groups("group"),
                                counts.groups("stratum")));
        TwoByTwo all = said.table("office", null);
        var got = new LinkedHashMap<String, Got>();
        ShareComparison example = result(ShareComparison.of(new TwoByTwo(56, 14, 48, 32), LEVEL));
        difference(got, "newcombe_example", example);
        interval(got, "wilson_56_70", 0, result(Proportion.of(56, 70, LEVEL)).wilson());
        interval(got, "wilson_0_10", 0, result(Proportion.of(0, 10, LEVEL)).wilson());
        ShareComparison compared = result(ShareComparison.of(all, LEVEL));
        difference(got, "office_vs_comp", compared);
        MantelHaenszel pooled = result(MantelHaenszel.of(said.strata("office", null), LEVEL));
        put(got, "mh_or", pooled.oddsRatio().estimate());
        Interval odds = pooled.oddsRatio().interval();
        if (odds != null) {
            interval(got, "mh_or_ci", 0, odds);
        }
        put(got, "mh_chisq", pooled.chiSquare());
        put(got, "mh_rd", pooled.riskDifference());
        put(got, "mh_rd_se", pooled.riskDifferenceError());
        put(got, "chisq", result(ChiSquare.of(CrossTable.of(all), false)).statistic());
        FisherExact fisher = result(FisherExact.of(all, LEVEL));
        put(got, "fisher_p", fisher.p());
        put(got, "fisher_or", fisher.oddsRatio());
        put(got, "cohens_h", compared.cohensH());
        return got;
    }

    private static void difference(Map<String, Got> got, String path, ShareComparison compared) {
        put(got, path + "[0]", compared.difference());
        interval(got, path, 1, compared.newcombe());
    }

    private static void interval(Map<String, Got> got, String path, int from, Interval limits) {
        put(got, path + "[" + from + "]", limits.lower());
        put(got, path + "[" + (from + 1) + "]", limits.upper());
    }

    private static void put(Map<String, Got> got, String path, double value) {
        got.put(path, Got.absolute(value, TOLERANCE));
    }

    private static <R> R result(Fit<R> fit) {
        return switch (fit) {
            case Fitted<R>(var result) -> result;
            case FittedWithWarnings<R>(var result, var _) -> result;
            case NotEstimable<R>(var reason) -> throw new IllegalStateException(reason.toString());
        };
    }
}
