package no.helhet.statistics.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Design;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Known truth is found again, with the coverage that is promised. Bounds are four standard errors
/// of the simulation wide.
class LinearMixedModelSimulationTest {
    private static final int DRAWS = 600;

    /// Eight offices of 3 to 17 rows; a course that an office has or has not: the hard case, where
    /// z
    /// would cover far less than it says.
    @Test
    void intervalsCoverWithEightGroups() {
        var random = new Random(20261123);
        int[] office = new int[80];
        for (int g = 0, i = 0; g < 8; g++) {
            for (int k = 0; k < 3 + 2 * g; k++) {
                office[i++] = g;
            }
        }
        int covered = 0;
        int byNormal = 0;
        double sum = 0;
        double squares = 0;
        double variance = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] own = random.doubles(8).map(u -> 0).toArray();
            Arrays.setAll(own, g -> 1.5 * random.nextGaussian());
            var y = new double[80];
            var x = new double[80];
            for (int i = 0; i < 80; i++) {
                x[i] = office[i] % 2;
                y[i] = 2 + .5 * x[i] + own[office[i]] + random.nextGaussian();
            }
            var model = fit(y, x, office);
            var effect = model.coefficients().get(1);
            if (effect.lower() <= .5 && .5 <= effect.upper()) {
                covered++;
            }
            if (Math.abs(effect.estimate() - .5) < 1.96 * effect.se()) {
                byNormal++;
            }
            sum += effect.estimate() - .5;
            squares += (effect.estimate() - .5) * (effect.estimate() - .5);
            variance += model.components().getFirst().covariance();
        }
        double error = Math.sqrt(.95 * .05 / DRAWS);
        assertThat(covered / (double) DRAWS).isCloseTo(.95, within(4 * error));
        assertThat(byNormal / (double) DRAWS).isLessThan(.95 - 2 * error);
        double deviation = Math.sqrt(squares / DRAWS);
        assertThat(sum / DRAWS).isCloseTo(0, within(4 * deviation / Math.sqrt(DRAWS)));
        // REML's variance is without bias here but for the edge: sd of one is about 2.25 √(2/6).
        assertThat(variance / DRAWS)
                .isCloseTo(2.25, within(4 * 2.25 * Math.sqrt(2 / 6.0) / Math.sqrt(DRAWS) + .02));
    }

    /// The interval of the standard deviation between 25 groups, by profile likelihood.
    @Test
    void profileIntervalsCover() {
        var random = new Random(4);
        int draws = 300;
        int covered = 0;
        int residual = 0;
        var office = new int[150];
        Arrays.setAll(office, i -> i % 25);
        for (int draw = 0; draw < draws; draw++) {
            var own = new double[25];
            Arrays.setAll(own, g -> .8 * random.nextGaussian());
            var x = random.doubles(150).toArray();
            var y = new double[150];
            Arrays.setAll(y, i -> own[office[i]] + x[i] + random.nextGaussian());
            var intervals = fit(y, x, office).deviationIntervals();
            covered += intervals.get(0).lower() <= .8 && .8 <= intervals.get(0).upper() ? 1 : 0;
            residual += intervals.get(1).lower() <= 1 && 1 <= intervals.get(1).upper() ? 1 : 0;
        }
        double error = Math.sqrt(.95 * .05 / draws);
        assertThat(covered / (double) draws).isCloseTo(.95, within(4 * error));
        assertThat(residual / (double) draws).isCloseTo(.95, within(4 * error));
    }

    /// With no variance between groups the mixture's p is below 5 per cent in 5 per cent of draws.
    /// R's one degree of freedom would say so in half as many.
    @Test
    void theTestOfAVarianceHoldsItsLevel() {
        var random = new Random(8);
        int draws = 1500;
        int rejected = 0;
        var office = new int[200];
        Arrays.setAll(office, i -> i % 40);
        var team = new int[200];
        Arrays.setAll(team, i -> i % 4);
        for (int draw = 0; draw < draws; draw++) {
            var x = new double[200];
            var y = new double[200];
            Arrays.setAll(x, i -> random.nextGaussian());
            double[] own = {random.nextGaussian(), 1, 0, random.nextGaussian()};
            Arrays.setAll(y, i -> own[team[i]] + random.nextGaussian());
            var upper = RandomTerm.intercept(Groups.of("team", team));
            var lower = RandomTerm.intercept(Groups.of("office", office));
            var design = Design.builder(200).intercept().numeric(Numbers.of("x", x)).build();
            var options = LinearMixedModel.Options.ml();
            var outcome = Numbers.of("y", y);
            var without = Models.of(LinearMixedModel.fit(outcome, design, List.of(upper), options));
            var with =
                    Models.of(
                            LinearMixedModel.fit(outcome, design, List.of(upper, lower), options));
            rejected += Models.of(ModelComparison.between(without, with)).p() < .05 ? 1 : 0;
        }
        double error = Math.sqrt(.95 * .05 / draws);
        // By ML the test is a little careful with 40 groups.
        assertThat(rejected / (double) draws).isBetween(.05 - 4 * error, .05 + 4 * error);
    }

    /// Intervals of the groups' own effects, variances estimated: nearly the coverage promised.
    @Test
    void effectsOfGroupsAreCovered() {
        var random = new Random(15);
        int draws = 200;
        int covered = 0;
        double gain = 0;
        var office = new int[400];
        Arrays.setAll(office, i -> i % 40);
        for (int draw = 0; draw < draws; draw++) {
            var own = new double[40];
            Arrays.setAll(own, g -> .7 * random.nextGaussian());
            var x = random.doubles(400).toArray();
            var y = new double[400];
            Arrays.setAll(y, i -> own[office[i]] + random.nextGaussian());
            var means = new double[40];
            for (int i = 0; i < 400; i++) {
                means[office[i]] += y[i] / 10;
            }
            for (var effect : fit(y, x, office).effects()) {
                int g = Integer.parseInt(effect.level());
                covered += effect.lower() <= own[g] && own[g] <= effect.upper() ? 1 : 0;
                gain += Math.pow(means[g] - own[g], 2) - Math.pow(effect.estimate() - own[g], 2);
            }
        }
        // 8 000 effects, those of a draw not independent of each other: the intercept is shared.
        assertThat(covered / (40.0 * draws)).isBetween(.92, .96);
        assertThat(gain).isPositive();
    }

    private static LinearMixedModel fit(double[] y, double[] x, int[] office) {
        return Models.of(
                LinearMixedModel.fit(
                        Numbers.of("y", y),
                        Design.builder(y.length).intercept().numeric(Numbers.of("x", x)).build(),
                        List.of(RandomTerm.intercept(Groups.of("office", office))),
                        LinearMixedModel.Options.reml()));
    }
}
