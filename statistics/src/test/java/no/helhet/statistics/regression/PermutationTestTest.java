package no.helhet.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Frame;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Progress;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;

class PermutationTestTest {
    @Test
    void allAssignmentsGiveTheShareThatRFinds() {
        var result = Fits.result(test(Example.NINE, PermutationOptions.STANDARD));
        assertThat(result.estimate())
                .isCloseTo(Example.R.number("permutation.estimate"), within(1e-9));
        assertThat(result.resampling().p())
                .isCloseTo(Example.R.number("permutation.p"), within(1e-12));
        assertThat(result.resampling().all()).isTrue();
        assertThat(result.possible()).isEqualTo(Example.R.number("permutation.count"));
        assertThat(result.treated()).isEqualTo(5);
    }

    @Test
    void weightsAndBlocksGiveTheSharesThatRFinds() {
        var data = Example.NINE;
        var weighted =
                Fits.result(
                        test(data, new PermutationOptions(null, null, data.numbers("w"), 1, 1)));
        assertThat(weighted.estimate())
                .isCloseTo(Example.R.number("permutation.weighted.estimate"), within(1e-9));
        assertThat(weighted.resampling().p())
                .isCloseTo(Example.R.number("permutation.weighted.p"), within(1e-12));
        var blocks =
                Fits.result(test(data, PermutationOptions.STANDARD.within(data.groups("block"))));
        assertThat(blocks.possible()).isEqualTo(Example.R.number("permutation.blocks.count"));
        assertThat(blocks.resampling().p())
                .isCloseTo(Example.R.number("permutation.blocks.p"), within(1e-12));
    }

    /// Fisher's exact test of 3 and 3 clusters that part completely: 2 of 20 assignments.
    @Test
    void aCompletePartingOfThreeAndThreeIsTwoOfTwenty() {
        var result =
                Fits.result(
                        PermutationTest.of(
                                Numbers.of("y", 1, 2, 3, 7, 8, 9),
                                Design.builder(6).intercept().build(),
                                Numbers.of("treated", 0, 0, 0, 1, 1, 1),
                                Groups.of("office", "a", "b", "c", "d", "e", "f"),
                                PermutationOptions.STANDARD,
                                Progress.NONE));
        assertThat(result.estimate()).isCloseTo(6, within(1e-12));
        assertThat(result.resampling().p()).isCloseTo(0.1, within(1e-12));
        assertThat(result.resampling().smallest()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void aTreatmentThatBeginsIsMovedWithItsClusterOnly() {
        int months = 4;
        int offices = 6;
        double[] treated = new double[months * offices];
        double[] after = new double[treated.length];
        double[] y = new double[treated.length];
        int[] office = new int[treated.length];
        for (int i = 0; i < treated.length; i++) {
            office[i] = i / months;
            treated[i] = office[i] < 3 ? 1 : 0;
            after[i] = i % months >= 2 ? 1 : 0;
            y[i] = office[i] + i % months + 10 * treated[i] * after[i] + Math.sin(i);
        }
        var design =
                Design.builder(treated.length)
                        .intercept()
                        .factor(Groups.of("office", office), null)
                        .numeric(Numbers.of("after", after))
                        .build();
        var result =
                Fits.result(
                        PermutationTest.of(
                                Numbers.of("y", y),
                                design,
                                Numbers.of("treated", treated),
                                Groups.of("office", office),
                                PermutationOptions.STANDARD.exposed(Numbers.of("after", after)),
                                Progress.NONE));
        assertThat(result.estimate()).isCloseTo(10, within(1.5));
        assertThat(result.resampling().p()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void withExposureWeightsAndBlocksItIsTheShareFoundByFittingEachAssignmentAnew() {
        int months = 5;
        int offices = 8;
        int n = months * offices;
        var treated = new double[n];
        var after = new double[n];
        var y = new double[n];
        var w = new double[n];
        var office = new int[n];
        var county = new int[n];
        for (int i = 0; i < n; i++) {
            office[i] = i / months;
            county[i] = office[i] % 2;
            treated[i] = office[i] == 1 || office[i] == 2 || office[i] == 5 ? 1 : 0;
            after[i] = i % months >= 2 + county[i] ? 1 : 0;
            w[i] = 0.5 + Math.abs(Math.cos(3 * i));
            y[i] = office[i] + 0.7 * treated[i] * after[i] + Math.sin(78.233 * i);
        }
        var weights = Numbers.of("w", w);
        var groups = Groups.of("office", office);
        var design = Design.builder(n).intercept().numeric(Numbers.of("after", after)).build();
        var result =
                Fits.result(
                        PermutationTest.of(
                                Numbers.of("y", y),
                                design,
                                Numbers.of("treated", treated),
                                groups,
                                new PermutationOptions(
                                        Numbers.of("after", after),
                                        Groups.of("county", county),
                                        weights,
                                        1,
                                        1),
                                Progress.NONE));
        var effects = new ArrayList<Double>();
        for (int set = 0; set < 1 << offices; set++) {
            if (Integer.bitCount(set & 0b01010101) != 1
                    || Integer.bitCount(set & 0b10101010) != 2) {
                continue;
            }
            var moved = new double[n];
            for (int i = 0; i < n; i++) {
                moved[i] = (set >> office[i] & 1) * after[i];
            }
            var all =
                    Design.builder(n)
                            .intercept()
                            .numeric(Numbers.of("after", after))
                            .numeric(Numbers.of("moved", moved))
                            .build();
            effects.add(
                    Fits.result(LeastSquares.fit(Numbers.of("y", y), all, weights))
                            .estimate("moved"));
        }
        double given = Math.abs(result.estimate());
        long atLeast = effects.stream().filter(e -> Math.abs(e) >= given - 1e-9).count();
        assertThat(result.possible()).isEqualTo(24);
        assertThat(effects).hasSize(24);
        assertThat(result.resampling().p()).isCloseTo(atLeast / 24.0, within(1e-12));
    }

    @Test
    void drawsComeNearAllAssignmentsAndTheSameSeedGivesTheSame() {
        var data = Example.DATA;
        var options = new PermutationOptions(null, null, null, 4999, 7);
        var one = Fits.result(test(data, options));
        assertThat(one.possible()).isEqualTo(18564);
        assertThat(one.resampling().all()).isTrue();
        var office = data.groups("office");
        var design = Example.small(data);
        var model = Fits.result(LeastSquares.fit(data.numbers("y"), design));
        double[] values = new double[office.count()];
        for (int i = 0; i < data.rows(); i++) {
            values[office.at(i)] = data.numbers("treated").at(i) + 1e-13 * office.at(i);
        }
        int[][] block = {java.util.stream.IntStream.range(0, values.length).toArray()};
        var drawn = new ClusterPermutation(model, office, 2, values, null, block);
        var first = drawn.test(4999, 7, Progress.NONE);
        assertThat(first.all()).isFalse();
        assertThat(first.p())
                .isCloseTo(
                        one.resampling().p(),
                        within(4 * Math.sqrt(one.resampling().p() / 4999) + 1e-3));
        assertThat(drawn.test(4999, 7, Progress.NONE)).isEqualTo(first);
        assertThat(first.smallest()).isEqualTo(1 / 5000.0);
    }

    @Test
    void progressIsTold() {
        var told = new ArrayList<Long>();
        var data = Example.DATA;
        PermutationTest.of(
                data.numbers("y"),
                Design.builder(data.rows()).intercept().build(),
                data.numbers("treated"),
                data.groups("office"),
                PermutationOptions.STANDARD,
                (done, of) -> told.add(done * 100_000 + of));
        assertThat(told).startsWith(1000L * 100_000 + 18564).endsWith(18564L * 100_000 + 18564);
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        var data = Example.NINE;
        var office = data.groups("office");
        assertReason(data.numbers("age"), office, PermutationOptions.STANDARD, "age");
        assertReason(
                Numbers.constant("treated", 1, data.rows()),
                office,
                PermutationOptions.STANDARD,
                "treated");
        assertReason(
                data.numbers("treated"),
                office,
                PermutationOptions.STANDARD.within(data.groups("kind")),
                "kind");
        assertReason(
                data.numbers("treated"),
                Groups.of("one", new int[data.rows()]),
                PermutationOptions.STANDARD,
                "one");
    }

    @Test
    void tooFewAssignmentsAreSaid() {
        var fit =
                PermutationTest.of(
                        Numbers.of("y", 1, 2, 2.5, 7, 8, 9.5),
                        Design.builder(6).intercept().build(),
                        Numbers.of("treated", 0, 0, 0, 0, 1, 1),
                        Groups.of("office", "a", "a", "b", "b", "c", "c"),
                        PermutationOptions.STANDARD,
                        Progress.NONE);
        assertThat(Fits.warns(fit, Warning.Kind.FEW_CLUSTERS, "office")).isTrue();
        assertThat(Fits.result(fit).resampling().smallest()).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void assignmentsAreCountedAndGoneThroughOnceEach() {
        var assignments =
                new Assignments(
                        new double[] {1, 1, 0, 0, 2, 5, 5}, new int[][] {{0, 2, 4, 1}, {3, 5, 6}});
        assertThat(assignments.count()).isEqualTo(12 * 3);
        var seen = new java.util.HashSet<String>();
        assignments.forEach(a -> seen.add(Arrays.toString(a)));
        assertThat(seen).hasSize(36);
        double[] many = java.util.stream.IntStream.range(0, 300).asDoubleStream().toArray();
        int[][] one = {java.util.stream.IntStream.range(0, 300).toArray()};
        assertThat(new Assignments(many, one).count()).isFinite();
    }

    private static void assertReason(
            Numbers treatment, Groups clusters, PermutationOptions options, String column) {
        var data = Example.NINE;
        var fit =
                PermutationTest.of(
                        data.numbers("y"),
                        Design.builder(data.rows()).intercept().build(),
                        treatment,
                        clusters,
                        options,
                        Progress.NONE);
        assertThat(Fits.reason(fit).column()).isEqualTo(column);
    }

    private static Fit<PermutationTest> test(Frame data, PermutationOptions options) {
        return PermutationTest.of(
                data.numbers("y"),
                Design.builder(data.rows()).intercept().numeric(data.numbers("age")).build(),
                data.numbers("treated"),
                data.groups("office"),
                options,
                Progress.NONE);
    }
}
