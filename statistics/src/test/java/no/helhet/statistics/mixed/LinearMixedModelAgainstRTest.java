package no.helhet.statistics.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import no.helhet.statistics.Design;
import no.helhet.statistics.Groups;
import no.helhet.statistics.ROutput;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class LinearMixedModelAgainstRTest {
    private static final ROutput R = ROutput.of("mx");
    private static final Map<String, String> GROUPINGS =
            Map.of("municipality", "municipality", "municipality:team", "mt", "officer", "officer");

    @Test
    void oneGrouping() {
        asInR("two", Models.reml(Models.municipality()));
        asInR("two_ml", Models.ml(Models.municipality()));
    }

    @Test
    void unbalancedTeamsWithinMunicipalities() {
        asInR("nested", Models.reml(Models.municipality(), Models.team()));
        asInR("nested_ml", Models.ml(Models.municipality(), Models.team()));
    }

    @Test
    void slopesWithCovarianceAboveTeams() {
        asInR("slope", Models.reml(Models.growth()));
        asInR("slope_nested", Models.reml(Models.growth(), Models.team()));
    }

    @Test
    void slopesWithoutCovariance() {
        asInR(
                "uncorrelated",
                Models.reml(RandomTerm.uncorrelated(Models.MUNICIPALITY, Models.YEAR)));
    }

    @Test
    void officersAcrossMunicipalities() {
        asInR("crossed", Models.reml(Models.municipality(), Models.officer()));
        asInR("crossed_slope", Models.reml(Models.growth(), Models.team(), Models.officer()));
    }

    @Test
    void priorWeights() {
        var options = LinearMixedModel.Options.reml().weighted(Models.WEIGHT);
        var terms = List.of(Models.municipality(), Models.team());
        asInR("weighted", Models.of(LinearMixedModel.fit(Models.Y, Models.FULL, terms, options)));
        options = LinearMixedModel.Options.ml().weighted(Models.WEIGHT);
        asInR(
                "weighted_ml",
                Models.of(
                        LinearMixedModel.fit(
                                Models.Y, Models.FULL, List.of(Models.municipality()), options)));
    }

    @Test
    void profileIntervalsOfStandardDeviations() {
        profiled("profile", Models.reml(Models.team(), Models.municipality()));
        profiled("profile_crossed", Models.reml(Models.officer(), Models.municipality()));
    }

    private static void profiled(String path, LinearMixedModel model) {
        var intervals = model.deviationIntervals();
        assertThat(intervals).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(intervals.get(i).lower())
                    .isCloseTo(R.numbers(path + ".lower")[i], withinPercentage(1e-3));
            assertThat(intervals.get(i).upper())
                    .isCloseTo(R.numbers(path + ".upper")[i], withinPercentage(1e-3));
        }
    }

    @Test
    void severalCoefficientsAtOnce() {
        var three =
                Models.reml(Models.growth(), Models.team())
                        .test(List.of("kindhouse", "kindroom", "cyear"));
        tested("contest", three);
        tested(
                "contest_kind",
                Models.reml(Models.municipality()).test(List.of("kindhouse", "kindroom")));
    }

    private static void tested(String path, FixedEffectTest test) {
        assertThat(test.numerator()).isEqualTo((int) R.number(path + ".NumDF"));
        assertThat(test.f()).isCloseTo(R.number(path + ".F value"), withinPercentage(1e-4));
        assertThat(test.denominator()).isCloseTo(R.number(path + ".DenDF"), withinPercentage(.02));
        assertThat(test.p()).isCloseTo(R.number(path + ".Pr(>F)"), withinPercentage(.02));
        assertThat(test.chiSquared()).isCloseTo(test.f() * test.numerator(), within(1e-9));
    }

    @Test
    void likelihoodRatios() {
        var kindless =
                Design.builder(Models.DATA.rows())
                        .intercept()
                        .numeric(Models.DATA.numbers("age"))
                        .numeric(Models.DATA.numbers("course"))
                        .numeric(Models.YEAR)
                        .build();
        var without =
                Models.of(
                        LinearMixedModel.fit(
                                Models.Y,
                                kindless,
                                List.of(Models.municipality()),
                                LinearMixedModel.Options.ml()));
        var two = Models.ml(Models.municipality());
        compared("anova_kind", without, two, 1);
        compared("anova_team", two, Models.ml(Models.municipality(), Models.team()), 2);
        compared(
                "anova_correlation",
                Models.ml(RandomTerm.uncorrelated(Models.MUNICIPALITY, Models.YEAR)),
                Models.ml(Models.growth()),
                1);
        var slope = Models.of(ModelComparison.between(two, Models.ml(Models.growth())));
        assertThat(slope.boundary()).isTrue();
        assertThat(slope.chiSquared())
                .isCloseTo(R.number("anova_slope.chisq"), withinPercentage(1e-5));
        // Half of each of 1 and 2 degrees; the upper one's tail is exp(-x/2).
        double upper = Math.exp(-slope.chiSquared() / 2);
        assertThat(upper).isCloseTo(R.number("anova_slope.p"), withinPercentage(1e-3));
        assertThat(slope.p()).isBetween(upper / 2, upper);
    }

    @Test
    void oneVarianceAtATime() {
        var ml = Models.ml(Models.municipality());
        var municipality = ml.testVariance("municipality", "(Intercept)");
        assertThat(municipality.smaller()).isCloseTo(R.number("lm.ml"), within(1e-7));
        assertThat(municipality.larger()).isCloseTo(R.number("two_ml.logLik"), within(1e-7));
        var reml = Models.reml(Models.municipality()).testVariance("municipality", "(Intercept)");
        assertThat(reml.smaller()).isCloseTo(R.number("lm.reml"), within(1e-7));
        assertThat(reml.df()).isOne();
        var nested = Models.ml(Models.municipality(), Models.team());
        var team = nested.testVariance("municipality:team", "(Intercept)");
        assertThat(team.chiSquared()).isCloseTo(R.number("anova_team.chisq"), within(1e-6));
        assertThat(team.p()).isCloseTo(R.number("anova_team.p") / 2, within(1e-7));
        var growth = Models.reml(Models.growth(), Models.team());
        var slope = growth.testVariance("municipality", "cyear");
        assertThat(slope.smaller()).isCloseTo(R.number("slope_dropped"), within(1e-7));
        assertThat(slope.df()).isEqualTo(2);
        assertThat(slope.boundary()).isTrue();
        assertThatThrownBy(() -> growth.testVariance("municipality", "(Intercept)"))
                .hasMessageContaining("without its slopes");
        assertThatThrownBy(() -> growth.testVariance("municipality", "age"))
                .hasMessageContaining("no effect age");
    }

    /// @param share of R's p, which takes no heed of the edge
    private static void compared(
            String path, LinearMixedModel smaller, LinearMixedModel larger, double share) {
        var comparison = Models.of(ModelComparison.between(smaller, larger));
        assertThat(comparison.chiSquared())
                .isCloseTo(R.number(path + ".chisq"), withinPercentage(1e-5));
        assertThat(comparison.df()).isEqualTo((int) R.number(path + ".df"));
        assertThat(comparison.p()).isCloseTo(R.number(path + ".p") / share, withinPercentage(1e-3));
        assertThat(comparison.boundary()).isEqualTo(share == 2);
    }

    @Test
    void varianceExplained() {
        explained("r2", Models.reml(Models.municipality(), Models.team()));
        explained("r2_slope", Models.reml(Models.growth()));
    }

    private static void explained(String path, LinearMixedModel model) {
        var explained = ExplainedVariance.of(model);
        assertThat(explained.fixed()).isCloseTo(R.number(path + ".fixed"), withinPercentage(1e-4));
        assertThat(explained.random())
                .isCloseTo(R.number(path + ".random"), withinPercentage(1e-3));
        assertThat(explained.marginal())
                .isCloseTo(R.number(path + ".marginal"), withinPercentage(1e-3));
        assertThat(explained.conditional())
                .isCloseTo(R.number(path + ".conditional"), withinPercentage(1e-3));
    }

    @Test
    void fixedEffectsWithoutAGroup() {
        var model = Models.reml(Models.municipality(), Models.team());
        var coefficients = model.coefficients();
        var influence = model.influence();
        assertThat(influence).hasSize(14);
        for (int g = 0; g < 14; g++) {
            var one = influence.get(g);
            int place = model.design().indexOf(one.coefficient());
            double expected = R.numbers("drop_one[%d]".formatted(g))[place];
            assertThat(one.level()).isEqualTo(Models.MUNICIPALITY.level(g));
            assertThat(one.without()).isCloseTo(expected, withinPercentage(1e-3));
            double se = coefficients.get(place).se();
            double shift = (expected - coefficients.get(place).estimate()) / se;
            assertThat(one.shift()).isCloseTo(shift, within(1e-4));
            for (int j = 0; j < coefficients.size(); j++) {
                double other = R.numbers("drop_one[%d]".formatted(g))[j];
                double moved = (other - coefficients.get(j).estimate()) / coefficients.get(j).se();
                assertThat(Math.abs(moved)).isLessThanOrEqualTo(Math.abs(shift) + 1e-4);
            }
        }
    }

    @Test
    void partitionAndItsChangeFromTheModelWithoutPredictors() {
        var smaller =
                Models.of(
                        LinearMixedModel.fit(
                                Models.Y,
                                Models.NULL,
                                List.of(Models.municipality(), Models.team()),
                                LinearMixedModel.Options.reml()));
        asInR("null", smaller);
        var larger = Models.reml(Models.municipality(), Models.team());
        var change = VarianceChange.between(smaller, larger);
        double before = R.number("null.vcov.mt|(Intercept)|");
        double after = R.number("nested.vcov.mt|(Intercept)|");
        assertThat(change.get(1).change())
                .isCloseTo((before - after) / before, withinPercentage(.01));
        double upper = R.number("nested.vcov.municipality|(Intercept)|");
        double residual = R.number("nested.vcov.Residual||");
        var shares = VariancePartition.of(larger).shares();
        double total = upper + after + residual;
        assertThat(shares.get(0).correlation()).isCloseTo(upper / total, within(1e-5));
        assertThat(shares.get(1).correlation()).isCloseTo((upper + after) / total, within(1e-5));
        assertThat(shares.get(1).share()).isCloseTo(after / total, within(1e-5));
        assertThat(shares.get(2).share()).isCloseTo(residual / total, within(1e-5));
    }

    @Test
    void partitionWithSlopesDependsOnWhereItIsAsked() {
        var partition = VariancePartition.at(Models.reml(Models.growth()), Map.of("cyear", 3.0));
        double variance =
                R.number("slope.vcov.municipality|(Intercept)|")
                        + 6 * R.number("slope.vcov.municipality|(Intercept)|cyear")
                        + 9 * R.number("slope.vcov.municipality|cyear|");
        double residual = R.number("slope.vcov.Residual||");
        assertThat(partition.shares().getFirst().share())
                .isCloseTo(variance / (variance + residual), within(1e-5));
    }

    private static void asInR(String path, LinearMixedModel model) {
        for (var coefficient : model.coefficients()) {
            String name = "." + coefficient.name();
            assertThat(coefficient.estimate())
                    .isCloseTo(R.number(path + ".fixed" + name), withinPercentage(1e-4));
            assertThat(coefficient.se())
                    .isCloseTo(R.number(path + ".se" + name), withinPercentage(1e-3));
            assertThat(coefficient.df())
                    .isCloseTo(R.number(path + ".df" + name), withinPercentage(.02));
            assertThat(coefficient.p())
                    .isCloseTo(R.number(path + ".p" + name), withinPercentage(.1));
        }
        for (var component : model.components()) {
            String second = component.second();
            String name =
                    "%s.vcov.%s|%s|%s"
                            .formatted(
                                    path,
                                    GROUPINGS.getOrDefault(component.groups(), component.groups()),
                                    component.first(),
                                    second == null ? "" : second);
            assertThat(component.covariance())
                    .as(name)
                    .isCloseTo(R.number(name), withinPercentage(1e-3));
        }
        assertThat(model.logLikelihood()).isCloseTo(R.number(path + ".logLik"), within(1e-7));
        var result = model.result(false);
        assertThat(result.deviance()).isCloseTo(R.number(path + ".deviance"), within(1e-7));
        assertThat(result.aic()).isCloseTo(R.number(path + ".AIC"), within(1e-7));
        assertThat(result.bic()).isCloseTo(R.number(path + ".BIC"), within(1e-7));
        effects(path, model);
        for (int i = 0; i < 12; i++) {
            assertThat(model.fitted().at(i))
                    .isCloseTo(R.numbers(path + ".fitted")[i], within(1e-4));
        }
    }

    private static void effects(String path, LinearMixedModel model) {
        for (RandomTerm term : model.terms()) {
            Groups groups = term.groups();
            String name = GROUPINGS.get(groups.name());
            for (int k = 0; k < term.size(); k++) {
                String effect = term.names().get(k);
                var mine = new ArrayList<GroupEffect>();
                for (GroupEffect e : model.effects()) {
                    if (e.groups().equals(groups.name()) && e.effect().equals(effect)) {
                        mine.add(e);
                    }
                }
                double[] modes = R.numbers("%s.effects.%s.%s".formatted(path, name, effect));
                assertThat(mine).hasSize(modes.length);
                for (int g = 0; g < modes.length; g++) {
                    assertThat(mine.get(g).estimate()).isCloseTo(modes[g], within(1e-4));
                }
                if (path.equals("crossed_slope")) {
                    continue;
                }
                String place = path.equals("uncorrelated") ? "." + effect : "[" + k + "]";
                double[] deviations = R.numbers("%s.condsd.%s%s".formatted(path, name, place));
                for (int g = 0; g < modes.length; g++) {
                    assertThat(mine.get(g).deviation()).isCloseTo(deviations[g], within(1e-5));
                }
            }
        }
    }
}
