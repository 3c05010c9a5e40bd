package no.helhet.statistics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

class SurveyPropertiesTest {
    @Property(tries = 60)
    void orderScaleOfWeightsAndNamesDoNotMatter(@ForAll @IntRange(max = 100_000) int seed) {
        var random = new Random(seed);
        int n = 60;
        var y = new double[n];
        var w = new double[n];
        var strata = new String[n];
        var clusters = new String[n];
        for (int i = 0; i < n; i++) {
            y[i] = random.nextGaussian();
            w[i] = random.nextDouble(.5, 4);
            strata[i] = "s" + i % 3;
            clusters[i] = "c" + i % 15;
        }
        var one = mean(y, w, strata, clusters);
        var order = new Random(seed + 1).ints(0, n).distinct().limit(n).toArray();
        var other =
                mean(
                        Arrays.stream(order).mapToDouble(i -> 3 * y[i] - 7).toArray(),
                        Arrays.stream(order).mapToDouble(i -> 1000 * w[i]).toArray(),
                        Arrays.stream(order)
                                .mapToObj(i -> "z" + (9 - i % 3))
                                .toArray(String[]::new),
                        Arrays.stream(order)
                                .mapToObj(i -> "k" + (40 - i % 15))
                                .toArray(String[]::new));
        assertThat(other.estimate()).isCloseTo(3 * one.estimate() - 7, within(1e-10));
        assertThat(other.standardError()).isCloseTo(3 * one.standardError(), within(1e-10));
        assertThat(Objects.requireNonNull(other.designEffect()))
                .isCloseTo(Objects.requireNonNull(one.designEffect()), within(1e-9));
        assertThat(other.degreesOfFreedom()).isEqualTo(12).isEqualTo(one.degreesOfFreedom());
    }

    @Test
    void withEqualWeightsAndNoClustersItIsTheTextbookMean() {
        double[] y = {3, 5, 8, 9, 2, 7, 7};
        var design = Answered.by(SurveyDesign.builder(Numbers.constant("w", 2, y.length)).build());
        var mean =
                Answered.by(SurveyMean.of(design, Numbers.of("y", y), Domain.all(y.length), .95));
        double average = Arrays.stream(y).average().orElseThrow();
        double spread = Arrays.stream(y).map(v -> (v - average) * (v - average)).sum() / 6;
        assertThat(mean.estimate()).isCloseTo(average, within(1e-12));
        assertThat(mean.standardError()).isCloseTo(Math.sqrt(spread / 7), within(1e-12));
        assertThat(Objects.requireNonNull(mean.designEffect())).isCloseTo(1, within(1e-12));
    }

    @Test
    void valuesFarFromNothingAndWeightsOfAnySizeKeepTheirDigits() {
        double[] y = {3, 5, 8, 9, 2, 7, 7};
        double[] w = {1, 2, 3, 1, 2, 5, 1.5};
        var all = Domain.all(y.length);
        var design = Answered.by(SurveyDesign.builder(Numbers.of("w", w)).build());
        var mean = Answered.by(SurveyMean.of(design, Numbers.of("y", y), all, .95));
        var far = Numbers.of("y", Arrays.stream(y).map(v -> v + 0x1p40).toArray());
        var shifted = Answered.by(SurveyMean.of(design, far, all, .95));
        assertThat(shifted.estimate() - 0x1p40).isCloseTo(mean.estimate(), within(3e-4));
        assertThat(shifted.standardError()).isCloseTo(mean.standardError(), within(1e-8));
        for (double scale : new double[] {1e-200, 1e200}) {
            var weights = Numbers.of("w", Arrays.stream(w).map(v -> scale * v).toArray());
            assertThat(Answered.by(EffectiveSample.of(weights)).effective())
                    .isCloseTo(15.5 * 15.5 / 46.25, within(1e-9));
            var scaled = Answered.by(SurveyDesign.builder(weights).build());
            var other = Answered.by(SurveyMean.of(scaled, Numbers.of("y", y), all, .95));
            assertThat(other.estimate()).isCloseTo(mean.estimate(), within(1e-12));
            assertThat(other.standardError()).isCloseTo(mean.standardError(), within(1e-12));
        }
    }

    @Test
    void aPopulationDrawnWholeHasNoError() {
        var design =
                Answered.by(
                        SurveyDesign.builder(Numbers.constant("w", 1, 5))
                                .population(Numbers.constant("N", 5, 5))
                                .build());
        var mean = SurveyMean.of(design, Numbers.of("y", 1, 2, 3, 4, 5), Domain.all(5), .95);
        assertThat(Answered.by(mean).standardError()).isZero();
    }

    @Test
    void knownTotalsAreMetExactlyAndWithoutError() {
        var age = Groups.of("age", "young", "young", "old", "old", "old", "young");
        var design =
                Answered.by(
                        SurveyDesign.builder(Numbers.of("w", 1, 2, 3, 4, 5, 6))
                                .postStratify(age, Map.of("young", 70.0, "old", 30.0))
                                .build());
        var total =
                Answered.by(
                        SurveyTotal.of(
                                design, Numbers.of("young", 1, 1, 0, 0, 0, 1), Domain.all(6), .95));
        assertThat(total.estimate()).isCloseTo(70, within(1e-12));
        assertThat(total.standardError()).isCloseTo(0, within(1e-12));
    }

    @Test
    void anIntervalOfClustersHoldsTheTruthAsOftenAsItSaysWhereOneOfPeopleDoesNot() {
        var random = new Random(64);
        int draws = 2000;
        int clustered = 0;
        int people = 0;
        int shares = 0;
        // Clusters of 12 in 3 strata of means 8, 10 and 12 that stand for 1/2, 1/4 and 1/4 of all
        double truth = 9.5;
        for (int d = 0; d < draws; d++) {
            int n = 3 * 14 * 12;
            var y = new double[n];
            var yes = new double[n];
            var w = new double[n];
            var strata = new int[n];
            var clusters = new int[n];
            double shift = 0;
            for (int i = 0; i < n; i++) {
                if (i % 12 == 0) {
                    shift = random.nextGaussian();
                }
                clusters[i] = i / 12;
                strata[i] = i / (14 * 12);
                w[i] = strata[i] == 0 ? 2 : 1;
                y[i] = 8 + 2 * strata[i] + shift + 2 * random.nextGaussian();
                // A value above that of the stratum: one in two, alike within clusters
                yes[i] = y[i] > 8 + 2 * strata[i] ? 1 : 0;
            }
            var weights = Numbers.owning("w", w);
            var outcome = Numbers.owning("y", y);
            var all = Domain.all(n);
            var design =
                    Answered.by(
                            SurveyDesign.builder(weights)
                                    .strata(Groups.of("s", strata))
                                    .clusters(Groups.of("c", clusters))
                                    .build());
            var naive = Answered.by(SurveyDesign.builder(weights).build());
            clustered += holds(Answered.by(SurveyMean.of(design, outcome, all, .95)), truth);
            people += holds(Answered.by(SurveyMean.of(naive, outcome, all, .95)), truth);
            shares +=
                    holds(
                            Answered.by(
                                    SurveyShare.of(design, Numbers.owning("yes", yes), all, .95)),
                            .5);
        }
        double four = 4 * Math.sqrt(.95 * .05 / draws);
        assertThat(clustered / (double) draws).isCloseTo(.95, within(four));
        assertThat(shares / (double) draws).isCloseTo(.95, within(four));
        assertThat(people / (double) draws).isLessThan(.9);
    }

    private static int holds(SurveyEstimate estimate, double truth) {
        return Objects.requireNonNull(estimate.interval()).contains(truth) ? 1 : 0;
    }

    private static SurveyEstimate mean(double[] y, double[] w, String[] strata, String[] clusters) {
        var design =
                Answered.by(
                        SurveyDesign.builder(Numbers.of("w", w))
                                .strata(Groups.of("s", strata))
                                .clusters(Groups.of("c", clusters))
                                .build());
        return Answered.by(SurveyMean.of(design, Numbers.of("y", y), Domain.all(y.length), .95));
    }
}
