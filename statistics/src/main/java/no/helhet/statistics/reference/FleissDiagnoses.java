package no.helhet.statistics.reference;

import no.helhet.statistics.Frame;
import no.helhet.statistics.agreement.AgreementCoefficients;
import no.helhet.statistics.agreement.FleissKappa;
import no.helhet.statistics.agreement.KrippendorffAlpha;
import no.helhet.statistics.agreement.Metric;
import no.helhet.statistics.agreement.Ratings;
import no.helhet.statistics.agreement.Weighting;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// Fleiss 1971: six raters, thirty cases, five diagnoses.
final class FleissDiagnoses implements ReferenceCase {
    private static final double NEAR = 1e-9;

    @Override
    public String id() {
        return "e01_fleiss_diagnoses";
    }

    @Override
    public Map<String, Got> compute(Function<String, Frame> data) {
        Frame frame = data.apply("irr_diagnoses.csv");
        Ratings ratings =
                AgreementCases.answer(
                        Ratings.ofGroups(frame.names().stream().map(frame::groups).toList()));
        var fleiss = AgreementCases.answer(FleissKappa.fit(ratings, .95));
        var others =
                AgreementCases.answer(
                        AgreementCoefficients.fit(ratings, Weighting.UNWEIGHTED, .95));
        var alpha =
                AgreementCases.answer(
                        KrippendorffAlpha.fit(
                                ratings, new KrippendorffAlpha.Options(Metric.NOMINAL, .95, 0, 1)));
        var got = new LinkedHashMap<String, Got>();
        got.put("fleiss", Got.absolute(fleiss.kappa(), NEAR));
        got.put("z", Got.absolute(number(fleiss.z()), NEAR));
        got.put("p", Got.absolute(number(fleiss.p()), NEAR));
        got.put("se", Got.absolute(number(fleiss.nullError()), NEAR));
        for (int c = 0; c < fleiss.categories().size(); c++) {
            var category = fleiss.categories().get(c);
            got.put("levels[%d]".formatted(c), Got.text(category.level()));
            got.put("detail.category[%d]".formatted(c), Got.text(category.level()));
            got.put("detail.kappa[%d]".formatted(c), thousandths(category.kappa()));
            got.put("detail.z[%d]".formatted(c), thousandths(category.z()));
        }
        got.put("exact_conger", Got.absolute(others.conger().value(), NEAR));
        got.put("light", Got.absolute(number(fleiss.light()), NEAR));
        got.put("percent_all_agree", Got.absolute(fleiss.unanimous(), NEAR));
        got.put("po", Got.absolute(fleiss.observed(), NEAR));
        got.put("gwet_ac1", Got.absolute(others.gwet().value(), NEAR));
        got.put("kripp_alpha_nominal", Got.absolute(alpha.alpha(), NEAR));
        got.put(
                "irr_kripp_alpha_WRONG_complete_data",
                Got.leftOut("irr 0.84.1 does not divide by the number of ratings less one"));
        return got;
    }

    private static double number(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    /// R's table has three decimals.
    private static Got thousandths(@Nullable Double value) {
        return Got.absolute(Math.round(number(value) * 1000) / 1000.0, NEAR);
    }
}
