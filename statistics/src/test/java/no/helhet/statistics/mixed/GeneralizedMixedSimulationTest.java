package no.helhet.statistics.mixed;

import static no.helhet.statistics.mixed.GlmSample.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Design;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.regression.GlmResponse;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

/// What is known to be true is found again, and intervals hold it as often as they say.
class GeneralizedMixedSimulationTest {
    private static final double TRUE_SLOPE = .5;

    /// Data of a draw.
    private record Draw(GlmResponse response, Design design, Groups groups, double[] effects) {}

    @Test
    void intervalsOfACoefficientHoldTheTruthInALogisticModel() {
        var random = new Random(31);
        int draws = 400;
        int held = 0;
        for (int d = 0; d < draws; d++) {
            var draw = draw(random, 40, 15, .8, false);
            held += fit(draw, 1).coefficient("x").interval().contains(TRUE_SLOPE) ? 1 : 0;
        }
        near(held, draws, .95);
    }

    @Test
    void intervalsOfACoefficientHoldTheTruthInAPoissonModel() {
        var random = new Random(32);
        int draws = 400;
        int held = 0;
        for (int d = 0; d < draws; d++) {
            var draw = draw(random, 40, 15, .6, true);
            held += fit(draw, 1).coefficient("x").interval().contains(TRUE_SLOPE) ? 1 : 0;
        }
        near(held, draws, .95);
    }

    @Test
    void intervalsOfGroupsHoldTheirEffects() {
        var random = new Random(33);
        int held = 0;
        int of = 0;
        for (int d = 0; d < 20; d++) {
            var draw = draw(random, 200, 20, .8, false);
            var model = fit(draw, 1);
            for (int g = 0; g < 200; g++) {
                held += model.effects().get(g).interval().contains(draw.effects[g]) ? 1 : 0;
                of++;
            }
        }
        near(held, of, .95);
    }

    @Test
    void profileIntervalsHoldTheStandardDeviation() {
        var random = new Random(34);
        int draws = 150;
        int held = 0;
        for (int d = 0; d < draws; d++) {
            var draw = draw(random, 60, 20, .7, true);
            var model =
                    result(
                            GeneralizedLinearMixedModel.fit(
                                    draw.response,
                                    draw.design,
                                    List.of(GlmmTerm.intercept(draw.groups)),
                                    new GlmmOptions(1, .95, true)));
            var interval = model.spreads().getFirst().deviations().getFirst().interval();
            held += interval != null && interval.contains(.7) ? 1 : 0;
        }
        near(held, draws, .95);
    }

    @Test
    void quadratureFindsTheVarianceThatLaplaceDrawsTowardsNothing() {
        var random = new Random(35);
        int draws = 60;
        double laplace = 0;
        double quadrature = 0;
        double squares = 0;
        for (int d = 0; d < draws; d++) {
            var draw = draw(random, 300, 4, 1.5, false);
            laplace += fit(draw, 1).variance() / draws;
            double variance = fit(draw, 15).variance();
            quadrature += variance / draws;
            squares += variance * variance / draws;
        }
        double error = Math.sqrt((squares - quadrature * quadrature) / draws);
        assertThat(quadrature).isCloseTo(2.25, within(4 * error));
        assertThat(laplace).isLessThan(2.25 - 4 * error);
    }

    @Test
    void theTestOfOneVarianceRejectsAsOftenAsItSaysWhenThereIsNone() {
        var random = new Random(36);
        int draws = 600;
        int rejected = 0;
        for (int d = 0; d < draws; d++) {
            var draw = draw(random, 50, 12, 0, true);
            rejected += fit(draw, 1).noRandomEffects().p() < .1 ? 1 : 0;
        }
        near(rejected, draws, .1);
    }

    @Test
    void theVariancesOfThreeLevelsAreFoundAgain() {
        var random = new Random(37);
        int draws = 40;
        double outer = 0;
        double inner = 0;
        double outerSquares = 0;
        double innerSquares = 0;
        for (int d = 0; d < draws; d++) {
            int n = 60 * 6 * 10;
            var y = new double[n];
            var office = new int[n];
            var team = new int[n];
            double one = 0;
            double two = 0;
            for (int i = 0; i < n; i++) {
                office[i] = i / 60;
                team[i] = i / 10;
                one = i % 60 == 0 ? .6 * random.nextGaussian() : one;
                two = i % 10 == 0 ? .4 * random.nextGaussian() : two;
                y[i] = poisson(random, Math.exp(.8 + one + two));
            }
            var model =
                    result(
                            GeneralizedLinearMixedModel.fit(
                                    result(GlmResponse.poisson(Numbers.owning("n", y))),
                                    Design.builder(n).intercept().build(),
                                    GlmmTerm.nested(
                                            Groups.of("office", office), Groups.of("team", team)),
                                    GlmmOptions.LAPLACE));
            double a = model.spreads().get(0).deviations().getFirst().standardDeviation();
            double b = model.spreads().get(1).deviations().getFirst().standardDeviation();
            outer += a / draws;
            inner += b / draws;
            outerSquares += a * a / draws;
            innerSquares += b * b / draws;
        }
        // maximum likelihood is a little low with 60 offices: by 1/(2*60) of the deviation
        assertThat(outer)
                .isCloseTo(
                        .6 * (1 - 1. / 120),
                        within(4 * Math.sqrt((outerSquares - outer * outer) / draws)));
        assertThat(inner)
                .isCloseTo(.4, within(4 * Math.sqrt((innerSquares - inner * inner) / draws)));
    }

    private static GeneralizedMixedResult fit(Draw draw, int nodes) {
        return GlmSample.fit(draw.response, draw.design, nodes, GlmmTerm.intercept(draw.groups));
    }

    private static Draw draw(Random random, int groups, int of, double sd, boolean events) {
        int n = groups * of;
        var x = new double[n];
        var y = new double[n];
        var group = new int[n];
        var effects = new double[groups];
        for (int g = 0; g < groups; g++) {
            effects[g] = sd * random.nextGaussian();
        }
        for (int i = 0; i < n; i++) {
            group[i] = i / of;
            x[i] = random.nextGaussian();
            double eta = .2 + TRUE_SLOPE * x[i] + effects[group[i]];
            y[i] =
                    events
                            ? poisson(random, Math.exp(eta))
                            : random.nextDouble() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
        }
        var column = Numbers.owning("y", y);
        return new Draw(
                result(events ? GlmResponse.poisson(column) : GlmResponse.binary(column)),
                Design.builder(n).intercept().numeric(Numbers.owning("x", x)).build(),
                Groups.of("group", group),
                effects);
    }

    private static int poisson(Random random, double mean) {
        int count = 0;
        for (double left = mean + Math.log(random.nextDouble());
                left > 0;
                left += Math.log(random.nextDouble())) {
            count++;
        }
        return count;
    }

    private static void near(int held, int of, double share) {
        assertThat((double) held / of)
                .isCloseTo(share, within(4 * Math.sqrt(share * (1 - share) / of)));
    }
}
