package no.helhet.statistics.area;

import static no.helhet.statistics.area.OaxacaSample.DATA;
import static no.helhet.statistics.area.OaxacaSample.R;
import static no.helhet.statistics.area.OaxacaSample.model;
import static no.helhet.statistics.area.OaxacaSample.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Every part, column and set for every reference with both errors; R differentiates
/// numerically.
class OaxacaAgainstRTest {
    /// Of numerical derivatives in R.
    private static final double NEAR = 2e-6;

    @Test
    void meansAreDecomposedAsInR() {
        check(OaxacaBlinder.fit(model("hours"), OaxacaOptions.STANDARD), "linear");
    }

    @Test
    void meansWithRobustErrorsAreDecomposedAsInR() {
        check(OaxacaBlinder.fit(model("hours"), OaxacaOptions.STANDARD.robustly()), "robust");
    }

    @Test
    void meansWithSurveyWeightsAreDecomposedAsInR() {
        var weighted = model("hours").weighted(DATA.numbers("weight"));
        check(OaxacaBlinder.fit(weighted, OaxacaOptions.STANDARD), "weighted");
    }

    @Test
    void sharesAreDecomposedAsInR() {
        check(OaxacaLogit.fit(model("work"), OaxacaOptions.STANDARD), "logit");
    }

    @Test
    void sharesWithSurveyWeightsAreDecomposedAsInR() {
        var weighted = model("work").weighted(DATA.numbers("weight"));
        check(OaxacaLogit.fit(weighted, OaxacaOptions.STANDARD), "logit_weighted");
    }

    @Test
    void robustErrorsAreThoseOfSandwichAndSurvey() {
        var robust = result(OaxacaBlinder.fit(model("hours"), OaxacaOptions.STANDARD.robustly()));
        var weighted =
                result(
                        OaxacaLogit.fit(
                                model("work").weighted(DATA.numbers("weight")),
                                OaxacaOptions.STANDARD));
        for (int j = 0; j < 5; j++) {
            assertThat(robust.coefficients().get(j).firstError())
                    .isCloseTo(R.numbers("hc1")[j], within(1e-9));
            assertThat(weighted.coefficients().get(j).firstCoefficient())
                    .isCloseTo(R.numbers("svyglm.coef")[j], within(1e-9));
            assertThat(weighted.coefficients().get(j).firstError())
                    .isCloseTo(R.numbers("svyglm.se")[j], within(1e-9));
        }
    }

    @Test
    void normalisedPartsAreTheMeanOverEveryLevelLeftOut() {
        var three =
                result(OaxacaBlinder.fit(model("hours"), OaxacaOptions.STANDARD.normalised()))
                        .threefold();
        String[] columns = {
            "(Intercept)", "age", "children", "lower", "schoolupper", "schoolhigher"
        };
        for (int j = 0; j < columns.length; j++) {
            assertThat(three.endowments().column(columns[j]).estimate())
                    .isCloseTo(R.numbers("normalised.endowments")[j], within(1e-10));
            assertThat(three.coefficients().column(columns[j]).estimate())
                    .isCloseTo(R.numbers("normalised.coefficients")[j], within(1e-10));
            assertThat(three.interaction().column(columns[j]).estimate())
                    .isCloseTo(R.numbers("normalised.interaction")[j], within(1e-10));
        }
    }

    private static void check(no.helhet.statistics.Fit<OaxacaResult> fit, String run) {
        var result = result(fit);
        for (int j = 0; j < 5; j++) {
            var c = result.coefficients().get(j);
            near(c.firstCoefficient(), R.numbers(run + ".coef_first")[j], 1e-9);
            near(c.firstError(), R.numbers(run + ".se_first")[j], 1e-9);
            near(c.secondCoefficient(), R.numbers(run + ".coef_second")[j], 1e-9);
            near(c.secondError(), R.numbers(run + ".se_second")[j], 1e-9);
        }
        check(result.threefold().endowments(), run + ".parts.endowments");
        check(result.threefold().coefficients(), run + ".parts.coefficients");
        check(result.threefold().interaction(), run + ".parts.interaction");
        for (var two : result.twofold()) {
            // a name with a dot is no path: R's output has it as one word
            String of = run + ".parts." + two.reference() + "_";
            check(two.explained(), of + "explained");
            check(two.unexplained(), of + "unexplained");
            check(two.unexplainedFirst(), of + "first");
            check(two.unexplainedSecond(), of + "second");
        }
    }

    private static void check(OaxacaPart part, String path) {
        double[] estimate = R.numbers(path + ".estimate");
        double[] fixed = R.numbers(path + ".fixed");
        double[] error = R.numbers(path + ".error");
        int at = 0;
        for (var effects : java.util.List.of(part.bySet(), part.byColumn())) {
            for (var effect : effects) {
                assertThat(R.texts(path + ".names").get(at)).isEqualTo(effect.name());
                check(effect, estimate[at], fixed[at], error[at], path);
                at++;
            }
        }
        assertThat(at).isEqualTo(estimate.length - 1);
        check(part.total(), estimate[at], fixed[at], error[at], path);
    }

    private static void check(
            OaxacaEffect effect, double estimate, double fixed, double error, String path) {
        String which = path + " " + effect.name();
        assertThat(effect.estimate()).as(which).isCloseTo(estimate, within(1e-9));
        near(effect.fixedError(), fixed, NEAR);
        assertThat(effect.fixedError()).as(which).isCloseTo(fixed, within(NEAR));
        assertThat(effect.error()).as(which).isCloseTo(error, within(NEAR));
    }

    private static void near(double got, double expected, double by) {
        assertThat(got).isCloseTo(expected, within(by * Math.max(1, Math.abs(expected))));
    }
}
