package no.helhet.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.statistics.Design;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Progress;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Simulated data whose truth is known. Bounds are four standard errors of the share wide; the
/// seeds are fixed.
class CoverageTest {
    private static final int DRAWS = 2000;
    private static final double EFFECT = 0.7;

    /// Ten clusters, four of them treated, with their own levels.
    private record World(Random random, int[] cluster, double[] treated, double[] x) {
        /// @param more rows that each cluster has more than the one before it, which has 3
        static World of(long seed, int more) {
            int clusters = 10;
            int n = 0;
            for (int j = 0; j < clusters; j++) {
                n += 3 + more * j;
            }
            var world = new World(new Random(seed), new int[n], new double[n], new double[n]);
            for (int j = 0, i = 0; j < clusters; j++) {
                for (int k = 0; k < 3 + more * j; k++, i++) {
                    world.cluster[i] = j;
                    world.treated[i] = j % 5 < 2 ? 1 : 0;
                    world.x[i] = Math.sin(17.0 * k);
                }
            }
            return world;
        }

        Numbers outcome(double betweenClusters, double effect) {
            double[] levels = random.doubles(10).map(v -> random.nextGaussian()).toArray();
            var y = new double[cluster.length];
            for (int i = 0; i < y.length; i++) {
                y[i] =
                        1
                                + effect * treated[i]
                                + 0.3 * x[i]
                                + betweenClusters * levels[cluster[i]]
                                + random.nextGaussian();
            }
            return Numbers.owning("y", y);
        }

        Design design() {
            return Design.builder(cluster.length)
                    .intercept()
                    .numeric(Numbers.of("treated", treated))
                    .numeric(Numbers.of("x", x))
                    .build();
        }
    }

    @Test
    void withTenClustersTheIntervalsOfCr2HoldTheTruthAsOftenAsTheySay() {
        var world = World.of(20_261_123, 2);
        var design = world.design();
        var office = Groups.of("office", world.cluster);
        var options = new ClusterOptions(ClusterEstimator.CR2, 0.95, 1, 1, List.of("treated", "x"));
        int treated = 0;
        int x = 0;
        int naive = 0;
        double sum = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            var model = Fits.result(LeastSquares.fit(world.outcome(0.6, EFFECT), design));
            var inference = Fits.result(ClusterInference.of(model, office, options, Progress.NONE));
            sum += model.estimate("treated");
            treated += inference.coefficient("treated").interval().contains(EFFECT) ? 1 : 0;
            x += inference.coefficient("x").interval().contains(0.3) ? 1 : 0;
            naive +=
                    model.classical(0.95).coefficients().get(1).interval().contains(EFFECT) ? 1 : 0;
        }
        assertThat(sum / DRAWS).isBetween(EFFECT - 0.06, EFFECT + 0.06);
        near(treated, 0.95, DRAWS);
        near(x, 0.95, DRAWS);
        assertThat((double) naive / DRAWS).isLessThan(0.8);
    }

    @Test
    void withoutAnEffectResamplingFindsOneAsOftenAsItSays() {
        var world = World.of(7, 0);
        var office = Groups.of("office", world.cluster);
        var others =
                Design.builder(world.x.length)
                        .intercept()
                        .numeric(Numbers.of("x", world.x))
                        .build();
        int permuted = 0;
        int signs = 0;
        int draws = 600;
        for (int draw = 0; draw < draws; draw++) {
            var y = world.outcome(0.6, 0);
            var test =
                    PermutationTest.of(
                            y,
                            others,
                            Numbers.of("treated", world.treated),
                            office,
                            PermutationOptions.STANDARD,
                            Progress.NONE);
            permuted += Fits.result(test).resampling().p() <= 0.1 ? 1 : 0;
            var inference =
                    Fits.result(
                            ClusterInference.of(
                                    Fits.result(LeastSquares.fit(y, world.design())),
                                    office,
                                    ClusterOptions.STANDARD.testing(List.of("treated")),
                                    Progress.NONE));
            signs += inference.coefficient("treated").signFlip().p() <= 0.1 ? 1 : 0;
        }
        near(permuted, 0.1, draws);
        near(signs, 0.1, draws);
    }

    @Test
    void underUnequalVarianceHc3HoldsTheTruthAndTheClassicalErrorDoesNot() {
        var random = new Random(99);
        int n = 60;
        int robust = 0;
        int classical = 0;
        var x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i / 10.0;
        }
        var design = Design.builder(n).intercept().numeric(Numbers.of("x", x)).build();
        for (int draw = 0; draw < DRAWS; draw++) {
            var y = new double[n];
            for (int i = 0; i < n; i++) {
                y[i] = 2 + EFFECT * x[i] + random.nextGaussian() * (0.1 + x[i] * x[i] / 9);
            }
            var model = Fits.result(LeastSquares.fit(Numbers.of("y", y), design));
            var errors = Fits.result(RobustErrors.of(model, Heteroskedasticity.HC3, 0.95));
            robust += errors.coefficients().get(1).interval().contains(EFFECT) ? 1 : 0;
            classical +=
                    model.classical(0.95).coefficients().get(1).interval().contains(EFFECT) ? 1 : 0;
        }
        near(robust, 0.95, DRAWS);
        assertThat((double) classical / DRAWS).isLessThan(0.93);
    }

    @Test
    void fixedEffectsFindATreatmentThatFollowsThePersonsWhoGetIt() {
        var random = new Random(5);
        int covered = 0;
        int draws = 400;
        double sum = 0;
        var estimates = new ArrayList<Double>();
        for (int draw = 0; draw < draws; draw++) {
            int people = 60;
            int months = 6;
            int n = people * months;
            var person = new int[n];
            var month = new int[n];
            var treat = new double[n];
            var y = new double[n];
            for (int p = 0, i = 0; p < people; p++) {
                double level = 2 * random.nextGaussian();
                int begins = level > 0 ? 1 + random.nextInt(months) : months;
                double before = 0;
                for (int m = 0; m < months; m++, i++) {
                    person[i] = p;
                    month[i] = m;
                    treat[i] = m >= begins ? 1 : 0;
                    before = 0.5 * before + random.nextGaussian();
                    y[i] = level + 0.2 * m + EFFECT * treat[i] + before;
                }
            }
            var people60 = Groups.of("person", person);
            var result =
                    Fits.result(
                            TwoWayFixedEffects.fit(
                                    Numbers.owning("y", y),
                                    List.of(Numbers.owning("treat", treat)),
                                    people60,
                                    Groups.of("month", month),
                                    people60));
            assertThat(result.few()).isNull();
            covered += result.coefficient("treat").interval().contains(EFFECT) ? 1 : 0;
            sum += result.coefficient("treat").estimate();
            estimates.add(result.coefficient("treat").estimate());
        }
        double mean = sum / draws;
        double spread =
                Math.sqrt(
                        estimates.stream().mapToDouble(e -> (e - mean) * (e - mean)).sum() / draws);
        assertThat(mean)
                .isBetween(
                        EFFECT - 4 * spread / Math.sqrt(draws),
                        EFFECT + 4 * spread / Math.sqrt(draws));
        near(covered, 0.95, draws);
    }

    private static void near(int count, double share, int draws) {
        double error = 4 * Math.sqrt(share * (1 - share) / draws);
        assertThat((double) count / draws).isBetween(share - error, share + error);
    }
}
