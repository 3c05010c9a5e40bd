package no.helhet.statistics.survey;

import static no.helhet.statistics.survey.ScaleData.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;

/// Known truth: bounds are four standard errors of the simulation wide.
class ScaleSimulationTest {
    private static final int DRAWS = 3000;

    private static double bound(double share) {
        return 4 * Math.sqrt(share * (1 - share) / DRAWS);
    }

    @Test
    void feldtsIntervalCoversTheTruthAsOftenAsItSays() {
        var random = new Random(1);
        // Four items of loading .8 and error variance 1: alpha = 4 · .64 / (4 · .64 + 1).
        double truth = 4 * .64 / (4 * .64 + 1);
        int covered = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double[][] columns = ScaleData.answers(random, 30, new double[] {.8, .8, .8, .8}, 0);
            var alpha = new Alpha(Covariance.complete(columns));
            covered += FeldtInterval.of(alpha.raw(), 30, 4, .9).contains(truth) ? 1 : 0;
        }
        assertThat((double) covered / DRAWS).isCloseTo(.9, within(bound(.9)));
    }

    @Test
    void omegaRecoversTheTruthWhereAlphaFallsBelowIt() {
        var random = new Random(2);
        double[] loadings = {1.5, 1, .6, .3, .2};
        double sum = Arrays.stream(loadings).sum();
        double truth = sum * sum / (sum * sum + loadings.length);
        int draws = 300;
        double mean = 0;
        double square = 0;
        double alpha = 0;
        for (int draw = 0; draw < draws; draw++) {
            double[][] columns = ScaleData.answers(random, 1000, loadings, 0);
            Reliability r =
                    result(
                            Reliability.of(
                                    ScaleData.scale(5, MissingRule.complete()),
                                    ScaleData.frame(columns)));
            double omega = Objects.requireNonNull(Objects.requireNonNull(r.complete()).omega());
            mean += omega / draws;
            square += omega * omega / draws;
            alpha += r.rawAlpha() / draws;
        }
        double error = Math.sqrt((square - mean * mean) / draws);
        // The bias of order 1/n at 1000 persons is below 0.001.
        assertThat(mean).isCloseTo(truth, within(4 * error + .001));
        assertThat(alpha).isLessThan(truth - .02);
    }

    @Test
    void theIntervalsOfIntraclassCorrelationsCoverTheTruth() {
        var random = new Random(3);
        double between = .25;
        double truth = between / (between + 1);
        double reliability = 6 * truth / (1 + 5 * truth);
        var group = new int[15 * 6];
        Arrays.setAll(group, i -> i / 6);
        Groups groups = Groups.of("office", group);
        int first = 0;
        int second = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            GroupReliability r =
                    result(GroupReliability.of(draw(random, group, 15, between), groups, .95));
            first += r.icc1Interval().contains(truth) ? 1 : 0;
            second += Objects.requireNonNull(r.icc2Interval()).contains(reliability) ? 1 : 0;
        }
        assertThat((double) first / DRAWS).isCloseTo(.95, within(bound(.95)));
        assertThat((double) second / DRAWS).isCloseTo(.95, within(bound(.95)));
    }

    @Test
    void withUnequalGroupsTheVarianceBetweenIsNotBiased() {
        var random = new Random(4);
        double between = .3;
        var group = new int[3 * 2 + 5 * 4 + 4 * 30];
        for (int i = 0; i < group.length; i++) {
            group[i] = i < 6 ? i / 2 : i < 26 ? 3 + (i - 6) / 4 : 8 + (i - 26) / 30;
        }
        Groups groups = Groups.of("office", group);
        double mean = 0;
        double square = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            GroupReliability r =
                    result(GroupReliability.of(draw(random, group, 12, between), groups, .95));
            double estimate = (r.meanSquareBetween() - r.meanSquareWithin()) / r.effectiveSize();
            mean += estimate / DRAWS;
            square += estimate * estimate / DRAWS;
        }
        assertThat(mean).isCloseTo(between, within(4 * Math.sqrt((square - mean * mean) / DRAWS)));
    }

    private static Numbers draw(Random random, int[] group, int groups, double between) {
        var office = new double[groups];
        Arrays.setAll(office, g -> Math.sqrt(between) * random.nextGaussian());
        var y = new double[group.length];
        Arrays.setAll(y, i -> office[group[i]] + random.nextGaussian());
        return Numbers.owning("y", y);
    }

    @Test
    void answersAtRandomAgreeNoMoreThanTheUniformDistributionOnAverage() {
        var random = new Random(5);
        var y = new double[4 * DRAWS];
        var group = new int[y.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = 1 + random.nextInt(5);
            group[i] = i / 4;
        }
        WithinGroupAgreement r =
                result(
                        WithinGroupAgreement.of(
                                ScaleData.scale(1, MissingRule.complete()),
                                ScaleData.frame(y),
                                Groups.of("office", group),
                                NullDistribution.uniform(5)));
        double mean = 0;
        double square = 0;
        for (var one : r.groups()) {
            double variance = Objects.requireNonNull(one.variance());
            mean += variance / DRAWS;
            square += variance * variance / DRAWS;
        }
        assertThat(mean).isCloseTo(2, within(4 * Math.sqrt((square - mean * mean) / DRAWS)));
    }
}
