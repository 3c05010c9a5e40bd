package no.helhet.statistics.mixed;

import static no.helhet.statistics.mixed.GlmSample.DATA;
import static no.helhet.statistics.mixed.GlmSample.R;
import static no.helhet.statistics.mixed.GlmSample.binary;
import static no.helhet.statistics.mixed.GlmSample.by;
import static no.helhet.statistics.mixed.GlmSample.counts;
import static no.helhet.statistics.mixed.GlmSample.design;
import static no.helhet.statistics.mixed.GlmSample.fit;
import static no.helhet.statistics.mixed.GlmSample.grouped;
import static no.helhet.statistics.mixed.GlmSample.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import no.helhet.statistics.Warning;
import no.helhet.statistics.regression.GlmCoefficient;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// lme4's optimum is found without derivatives, and its Hessian is some tenths of a per cent off
/// (see
/// `gl.R`): its standard errors are met within 0.3 per cent, those of glmmTMB within 0.005.
class GeneralizedMixedAgainstRTest {
    @Test
    void aLogisticModelWithRandomInterceptsIsAsInR() {
        var model = fit(binary(), design("x", "young"), 1, by("office"));
        coefficients("binary", model);
        assertThat(model.variance()).isCloseTo(R.number("binary.vcov"), withinPercentage(.005));
        likelihood("binary", model, model.logLik());
        effects("binary", model);
    }

    @Test
    void nineNodesOfQuadratureAreAsInR() {
        var model = fit(binary(), design("x", "young"), 9, by("office"));
        coefficients("agq9", model);
        assertThat(model.variance()).isCloseTo(R.number("agq9.vcov"), withinPercentage(.005));
        likelihood("agq9", model, model.logLikAgainstSaturated());
        effects("agq9", model);
        assertThat(model.logLik()).isCloseTo(model.logLikAgainstSaturated(), within(1e-9));
    }

    @Test
    void countsWithAnExposureAreAsInR() {
        var model = fit(counts(), design("x", "young"), 1, by("office"));
        coefficients("poisson", model);
        assertThat(model.variance()).isCloseTo(R.number("poisson.vcov"), withinPercentage(.005));
        likelihood("poisson", model, model.logLik());
        effects("poisson", model);
    }

    @Test
    void countsWithFiveNodesAreAsInRWithItsOwnLikelihood() {
        var model = fit(counts(), design("x", "young"), 5, by("office"));
        coefficients("poisson5", model);
        assertThat(model.variance()).isCloseTo(R.number("poisson5.vcov"), withinPercentage(.005));
        assertThat(model.logLikAgainstSaturated())
                .isCloseTo(R.number("poisson5.logLik"), within(1e-5));
    }

    @Test
    void sharesOfGroupedTrialsAreAsInR() {
        var model = fit(grouped(), design("x"), 1, by("office"));
        coefficients("grouped", model);
        assertThat(model.variance()).isCloseTo(R.number("grouped.vcov"), withinPercentage(.005));
        likelihood("grouped", model, model.logLik());
    }

    @Test
    void aRandomSlopeWithItsCorrelationIsAsInR() {
        var model =
                fit(
                        binary(),
                        design("x", "young"),
                        1,
                        GlmmTerm.slopes(DATA.groups("office"), DATA.numbers("x")));
        coefficients("slope", model);
        var spread = model.spreads().getFirst();
        double[] expected = R.numbers("slope.vcov");
        assertThat(spread.deviations().get(0).variance())
                .isCloseTo(expected[0], withinPercentage(.02));
        assertThat(spread.deviations().get(1).variance())
                .isCloseTo(expected[1], withinPercentage(.02));
        assertThat(spread.correlations().getFirst().value())
                .isCloseTo(R.numbers("slope.sdcor")[2], within(1e-4));
        likelihood("slope", model, model.logLik());
        effects("slope", model);
    }

    @Test
    void aSlopeAloneIsAsInR() {
        var term = new GlmmTerm(DATA.groups("office"), List.of("x"), List.of(DATA.numbers("x")));
        var model = fit(binary(), design("x"), 1, term);
        coefficients("only", model);
        assertThat(model.variance()).isCloseTo(R.number("only.vcov"), withinPercentage(.01));
        likelihood("only", model, model.logLik());
    }

    @Test
    void threeLevelsAreAsInR() {
        var terms = GlmmTerm.nested(DATA.groups("office"), DATA.groups("team"));
        var model = fit(binary(), design("x", "young"), 1, terms.get(0), terms.get(1));
        coefficients("nested", model);
        double[] expected = R.numbers("nested.vcov");
        assertThat(variance(model, 1)).isCloseTo(expected[0], withinPercentage(.02));
        assertThat(variance(model, 0)).isCloseTo(expected[1], withinPercentage(.02));
        likelihood("nested", model, model.logLik());
        nestedEffects(model);
    }

    @Test
    void crossedGroupsAreAsInR() {
        var model = fit(counts(), design("x", "young"), 1, by("office"), by("case"));
        coefficients("crossed", model);
        double[] expected = R.numbers("crossed.vcov");
        assertThat(variance(model, 0)).isCloseTo(expected[0], withinPercentage(.02));
        assertThat(variance(model, 1)).isCloseTo(expected[1], withinPercentage(.02));
        likelihood("crossed", model, model.logLik());
        effects("crossed", model);
    }

    @Test
    void aVarianceOfNothingIsSaidAndGivesTheModelWithoutRandomEffects() {
        var fit =
                GeneralizedLinearMixedModel.fit(
                        result(
                                no.helhet.statistics.regression.GlmResponse.binary(
                                        DATA.numbers("flat"))),
                        design("x"),
                        List.of(by("office")),
                        GlmmOptions.LAPLACE);
        assertThat(fit.warnings())
                .extracting(Warning::kind, Warning::column)
                .contains(org.assertj.core.groups.Tuple.tuple(Warning.Kind.SINGULAR, "office"));
        var model = result(fit);
        assertThat(model.variance()).isZero();
        coefficients("none", model);
        assertThat(model.noRandomEffects().p()).isEqualTo(1);
    }

    @Test
    void theProfileIntervalOfTheStandardDeviationIsAsInR() {
        var model =
                result(
                        GeneralizedLinearMixedModel.fit(
                                binary(),
                                design("x", "young"),
                                List.of(by("office")),
                                new GlmmOptions(1, .95, true)));
        var interval = model.spreads().getFirst().deviations().getFirst().interval();
        assertThat(interval).isNotNull();
        double[] expected = R.numbers("binary.profile");
        assertThat(interval.lower()).isCloseTo(expected[0], within(2e-4));
        assertThat(interval.upper()).isCloseTo(expected[1], within(2e-4));
    }

    @Test
    void testsOfCoefficientsAreAsInR() {
        var larger = fit(binary(), design("x", "young"), 1, by("office"));
        var smaller = fit(binary(), design("x"), 1, by("office"));
        var test = larger.against(smaller);
        assertThat(test.chiSquare()).isCloseTo(R.number("lr.chisq"), within(1e-4));
        assertThat(test.p()).isCloseTo(R.number("lr.p"), withinPercentage(.01));
        assertThat(larger.wald(List.of("x", "young")).chiSquare())
                .isCloseTo(R.number("wald.chisq"), withinPercentage(.1));
    }

    private static double variance(GeneralizedMixedResult model, int term) {
        return model.spreads().get(term).deviations().getFirst().variance();
    }

    private static void coefficients(String name, GeneralizedMixedResult model) {
        for (GlmCoefficient c : model.coefficients()) {
            double se = R.number(name + ".se." + c.name());
            assertThat(c.estimate())
                    .as(c.name())
                    .isCloseTo(R.number(name + ".fixed." + c.name()), within(1e-4 * se));
            assertThat(c.se()).as("se " + c.name()).isCloseTo(se, withinPercentage(.3));
        }
        if (model.nodes() == 1 && !name.equals("none")) {
            for (GlmCoefficient c : model.coefficients()) {
                assertThat(c.se())
                        .as("se " + c.name())
                        .isCloseTo(
                                R.number("tmb.%s.se.%s".formatted(name, c.name())),
                                withinPercentage(.005));
            }
            assertThat(model.logLik())
                    .isCloseTo(R.number("tmb.%s.logLik".formatted(name)), within(1e-6));
        }
    }

    private static void likelihood(String name, GeneralizedMixedResult model, double logLik) {
        assertThat(logLik).isCloseTo(R.number(name + ".logLik"), within(1e-6));
        assertThat(model.aic() + 2 * (model.logLik() - logLik))
                .isCloseTo(R.number(name + ".AIC"), within(1e-5));
        assertThat(model.bic() + 2 * (model.logLik() - logLik))
                .isCloseTo(R.number(name + ".BIC"), within(1e-5));
    }

    private static void effects(String name, GeneralizedMixedResult model) {
        Map<String, GlmmEffect> found = new HashMap<>();
        for (GlmmEffect e : model.effects()) {
            found.put(e.groups() + "/" + e.effect() + "/" + e.level(), e);
        }
        check(name, found);
    }

    /// R names inner groups inner:outer.
    private static void nestedEffects(GeneralizedMixedResult model) {
        Map<String, GlmmEffect> found = new HashMap<>();
        for (GlmmEffect e : model.effects()) {
            int office = e.groups().equals("team") ? Integer.parseInt(e.level()) / 10 : 0;
            found.put(
                    office == 0
                            ? "office/(Intercept)/" + e.level()
                            : "team:office/(Intercept)/" + e.level() + ":" + office,
                    e);
        }
        check("nested", found);
    }

    private static void check(String name, Map<String, GlmmEffect> found) {
        List<String> groups = R.texts(name + ".effects.grp");
        List<String> terms = R.texts(name + ".effects.term");
        List<String> levels = R.texts(name + ".effects.level");
        double[] values = R.numbers(name + ".effects.value");
        double[] sds = R.numbers(name + ".effects.sd");
        assertThat(found).hasSize(values.length);
        for (int i = 0; i < values.length; i++) {
            var effect = found.get(groups.get(i) + "/" + terms.get(i) + "/" + levels.get(i));
            assertThat(effect).as("%s %s", groups.get(i), levels.get(i)).isNotNull();
            assertThat(effect.value()).isCloseTo(values[i], within(2e-4));
            assertThat(effect.sd()).isCloseTo(sds[i], withinPercentage(.05));
        }
    }
}
