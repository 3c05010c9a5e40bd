package no.helhet.statistics.reference;

import no.helhet.statistics.Frame;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.agreement.CohenKappa;
import no.helhet.statistics.agreement.Finn;
import no.helhet.statistics.agreement.IntraclassCorrelation;
import no.helhet.statistics.agreement.KrippendorffAlpha;
import no.helhet.statistics.agreement.Metric;
import no.helhet.statistics.agreement.PercentAgreement;
import no.helhet.statistics.agreement.RankAgreement;
import no.helhet.statistics.agreement.Ratings;
import no.helhet.statistics.agreement.Weighting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Three raters' ordinal ratings of anxiety, with two more data sets of R's irr.
final class AnxietyRatings implements ReferenceCase {
    private static final double NEAR = 1e-9;
    private static final Map<String, Weighting> WEIGHTS =
            Map.of(
                    "unweighted", Weighting.UNWEIGHTED,
                    "equal", Weighting.LINEAR,
                    "squared", Weighting.QUADRATIC);
    private static final Map<String, String> FORMS =
            Map.of(
                    "oneway", "ICC(1,1)",
                    "tw_cons", "ICC(3,1)",
                    "tw_agree", "ICC(2,1)",
                    "tw_agree_avg", "ICC(2,k)");

    private static final Set<String> SPELLED =
            Set.of("1st grade", "2nd grade", "3rd grade", "4th grade");

    @Override
    public String id() {
        return "e02_anxiety_weighted";
    }

    @Override
    public Map<String, Got> compute(Function<String, Frame> data) {
        var got = new LinkedHashMap<String, Got>();
        List<Numbers> raters = columns(data.apply("irr_anxiety.csv"));
        Ratings ratings = AgreementCases.answer(Ratings.ofNumbers(raters));
        cohen(raters, got);
        var icc = AgreementCases.answer(IntraclassCorrelation.fit(ratings, .95));
        FORMS.forEach((name, form) -> put(got, "icc." + name, icc.form(form)));
        var rank = AgreementCases.answer(RankAgreement.fit(ratings));
        got.put("kendallW.W", near(rank.w()));
        got.put("kendallW.chisq", near(rank.chiSquare()));
        got.put("kendallW.p", near(rank.p()));
        got.put("mean_rho", near(rank.meanRho()));
        for (Metric metric : List.of(Metric.NOMINAL, Metric.ORDINAL, Metric.INTERVAL)) {
            var options = new KrippendorffAlpha.Options(metric, .95, 0, 1);
            got.put(
                    "kripp." + metric.name().toLowerCase(Locale.ROOT),
                    near(AgreementCases.answer(KrippendorffAlpha.fit(ratings, options)).alpha()));
        }
        got.put(
                "irr_kripp_WRONG_complete_data.*",
                Got.leftOut("irr 0.84.1 does not divide by the number of ratings less one"));
        got.put("agree.exact", near(100 * agree(ratings, 0)));
        got.put("agree.tol1", near(100 * agree(ratings, 1)));
        vision(data.apply("irr_vision.csv"), got);
        video(data.apply("irr_video.csv"), got);
        return got;
    }

    private static void cohen(List<Numbers> raters, Map<String, Got> got) {
        int[][] pairs = {{0, 1}, {0, 2}, {1, 2}};
        for (int i = 0; i < pairs.length; i++) {
            String path = "cohen[%d].".formatted(i);
            got.put(path + "pair[0]", near(pairs[i][0] + 1));
            got.put(path + "pair[1]", near(pairs[i][1] + 1));
            Ratings two =
                    AgreementCases.answer(
                            Ratings.ofNumbers(
                                    List.of(raters.get(pairs[i][0]), raters.get(pairs[i][1]))));
            WEIGHTS.forEach(
                    (name, weighting) -> {
                        var kappa = AgreementCases.answer(CohenKappa.fit(two, weighting, .95));
                        got.put(path + "kappa." + name, near(kappa.kappa()));
                        got.put(path + "z." + name, near(Objects.requireNonNull(kappa.z())));
                    });
        }
    }

    private static void put(Map<String, Got> got, String path, IntraclassCorrelation.Form form) {
        Interval interval = Objects.requireNonNull(form.interval());
        got.put(path + ".value", near(Objects.requireNonNull(form.value())));
        got.put(path + ".F", near(Objects.requireNonNull(form.f())));
        got.put(path + ".df1", near(form.df1()));
        got.put(path + ".df2", near(Objects.requireNonNull(form.df2())));
        got.put(path + ".lb", near(interval.lower()));
        got.put(path + ".ub", near(interval.upper()));
        got.put(path + ".p", near(Objects.requireNonNull(form.p())));
    }

    /// The reference's weighted kappa misspells the fourth grade and so leaves it out of
    /// the data: the same is done here, to compare.
    private static void vision(Frame frame, Map<String, Got> got) {
        Ratings all =
                AgreementCases.answer(
                        Ratings.ofGroups(List.of(frame.groups("r.eye"), frame.groups("l.eye"))));
        for (int c = 0; c < all.levels().size(); c++) {
            got.put("vision.levels[%d]".formatted(c), Got.text(all.levels().get(c)));
        }
        var plain = AgreementCases.answer(CohenKappa.fit(all, Weighting.UNWEIGHTED, .95));
        got.put("vision.unweighted", near(plain.kappa()));
        got.put("vision.n", near(plain.units()));
        int[] three =
                IntStream.range(0, frame.rows())
                        .filter(i -> spelled(all, i, 0) && spelled(all, i, 1))
                        .toArray();
        Frame cut = frame.keep(three);
        Ratings left =
                AgreementCases.answer(
                        Ratings.ofGroups(List.of(cut.groups("r.eye"), cut.groups("l.eye"))));
        var squared = AgreementCases.answer(CohenKappa.fit(left, Weighting.QUADRATIC, .95));
        got.put("vision.squared", near(squared.kappa()));
    }

    private static boolean spelled(Ratings ratings, int unit, int rater) {
        int code = ratings.code(unit, rater);
        return code >= 0 && SPELLED.contains(ratings.levels().get(code));
    }

    private static void video(Frame frame, Map<String, Got> got) {
        Ratings ratings = AgreementCases.answer(Ratings.ofNumbers(columns(frame)));
        var icc = AgreementCases.answer(IntraclassCorrelation.fit(ratings, .95));
        got.put("video.icc", near(Objects.requireNonNull(icc.form("ICC(2,1)").value())));
        got.put("video.robinson", near(Objects.requireNonNull(icc.robinson())));
        got.put("video.finn", near(AgreementCases.answer(Finn.fit(ratings, 6)).oneWay()));
    }

    private static double agree(Ratings ratings, double tolerance) {
        return Objects.requireNonNull(
                AgreementCases.answer(PercentAgreement.fit(ratings, tolerance)).share());
    }

    private static List<Numbers> columns(Frame frame) {
        return frame.names().stream().map(frame::numbers).toList();
    }

    private static Got near(double value) {
        return Got.absolute(value, NEAR);
    }
}
