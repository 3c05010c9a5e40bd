package no.helhet.statistics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import no.helhet.statistics.Frame;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.ROutput;
import no.helhet.statistics.Warning;
import no.helhet.statistics.survey.RankSumOptions.Reckoning;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class RankSumTest {
    private static final ROutput R = ROutput.of("rank-sum");
    private static final Frame DATA = ROutput.data("rank-sum");
    private static final RankSumOptions NORMAL = new RankSumOptions(.95, Reckoning.NORMAL, true);
    private static final RankSumOptions UNCORRECTED =
            new RankSumOptions(.95, Reckoning.NORMAL, false);

    @Test
    void permeabilityIsHollanderAndWolfes() {
        // Hollander and Wolfe (1973), page 69: W = 35, one-sided p = 0.1272, shift 0.305
        double[] x = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};
        double[] y = {1.15, 0.88, 0.90, 0.74, 1.21};
        var test = test(x, y, RankSumOptions.STANDARD);
        assertThat(test.count()).isEqualTo(35);
        assertThat(test.p() / 2).isCloseTo(.1272, within(.00005));
        assertThat(test.shift()).isCloseTo(.305, within(1e-12));
    }

    @Test
    void withoutTiesItIsRsExactTest() {
        is(test(column("exact", 0), column("exact", 1), RankSumOptions.STANDARD), "exact", 1e-10);
        is(
                test(
                        column("exact", 0),
                        column("exact", 1),
                        new RankSumOptions(.9, Reckoning.EXACT, true)),
                "exact90",
                1e-10);
        is(
                test(
                        new double[] {4.1, 3.2, 9},
                        new double[] {1.5, 2.25, 8, 0.5},
                        RankSumOptions.STANDARD),
                "small",
                1e-10);
        is(
                test(new double[] {7, 8, 9}, new double[] {1, 2, 3, 4}, RankSumOptions.STANDARD),
                "apart",
                1e-10);
    }

    @Test
    void theNormalApproximationIsRsWithCorrectionAndWithout() {
        is(test(column("exact", 0), column("exact", 1), NORMAL), "normal", 1e-9);
        is(test(column("exact", 0), column("exact", 1), UNCORRECTED), "uncorrected", 1e-9);
        assertThat(test(new double[] {1, 4}, new double[] {2, 3}, NORMAL).p())
                .isEqualTo(R.number("even.p"));
    }

    @Test
    void tiesAreRsAndSaid() {
        var fit =
                RankSum.of(
                        Numbers.of("days", column("days", 0)),
                        Numbers.of("days", column("days", 1)),
                        RankSumOptions.STANDARD);
        assertThat(fit.warnings())
                .singleElement()
                .extracting(Warning::kind, Warning::column)
                .containsExactly(Warning.Kind.APPROXIMATE, "days");
        var test = Answered.by(fit);
        assertThat(test.exact()).isFalse();
        is(test, "ties", 1e-9);
        is(test(column("days", 0), column("days", 1), UNCORRECTED), "tiesUncorrected", 1e-9);
        is(
                test(
                        R.numbers("quantiles.large"),
                        R.numbers("quantiles.other"),
                        RankSumOptions.STANDARD),
                "many",
                1e-9);
    }

    @Test
    void theLimitsOfAShiftAreDifferencesThatOccur() {
        // In steps of a tenth, most differences are not what they are on paper to the last digit
        double[] x = IntStream.range(0, 40).mapToDouble(i -> (i * 7 % 13 + 9) / 10.0).toArray();
        double[] y = IntStream.range(0, 40).mapToDouble(i -> (i * 5 % 17) / 10.0).toArray();
        var interval = test(x, y, NORMAL).shiftInterval();
        var occur = Arrays.stream(x).boxed().flatMap(a -> Arrays.stream(y).mapToObj(b -> a - b));
        assertThat(occur.toList()).contains(interval.lower(), interval.upper());
    }

    @Property(tries = 150)
    void orderPlacesAndScaleMatterOnlyAsTheyShould(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = -9, max = 9) Integer> first,
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = -9, max = 9) Integer> second) {
        double[] x = first.stream().mapToDouble(v -> v).toArray();
        double[] y = second.stream().mapToDouble(v -> v).toArray();
        if (DoublePlaces.allSame(x, y)) {
            return;
        }
        var test = test(x, y, NORMAL);
        var swapped = test(y, x, NORMAL);
        assertThat(swapped.p()).isCloseTo(test.p(), within(1e-12));
        assertThat(swapped.shift()).isCloseTo(-test.shift(), within(1e-12));
        assertThat(swapped.superiority()).isCloseTo(1 - test.superiority(), within(1e-12));
        assertThat(swapped.superiorityInterval().lower())
                .isCloseTo(1 - test.superiorityInterval().upper(), within(1e-9));
        var backwards = test(turned(x), turned(y), NORMAL);
        assertThat(backwards).isEqualTo(test);
        var scaled =
                test(
                        Arrays.stream(x).map(v -> 4 * v + 100).toArray(),
                        Arrays.stream(y).map(v -> 4 * v + 100).toArray(),
                        NORMAL);
        assertThat(scaled.p()).isEqualTo(test.p());
        assertThat(scaled.shift()).isCloseTo(4 * test.shift(), within(1e-9));
        assertThat(scaled.shiftInterval().lower())
                .isCloseTo(4 * test.shiftInterval().lower(), within(1e-9));
        assertThat(test.shift()).isEqualTo(medianOfAll(x, y));
    }

    @Test
    void shiftAndSuperiorityAreFoundAsOftenAsTheLevelSays() {
        var random = new Random(21);
        int draws = 600;
        int shift = 0;
        int superiority = 0;
        int rejected = 0;
        // Normal values of standard deviation 1, apart by 0.6: superiority is Φ(0.6 / √2)
        double truth = 0.6643133797;
        for (int i = 0; i < draws; i++) {
            double[] x = random.doubles(30, 0, 1).map(u -> random.nextGaussian() + .6).toArray();
            double[] y = random.doubles(40, 0, 1).map(u -> random.nextGaussian()).toArray();
            var test = test(x, y, RankSumOptions.STANDARD);
            shift += test.shiftInterval().contains(.6) ? 1 : 0;
            superiority += test.superiorityInterval().contains(truth) ? 1 : 0;
            double[] alike = Arrays.stream(x).map(v -> v - .6).toArray();
            rejected += test(alike, y, RankSumOptions.STANDARD).p() <= .05 ? 1 : 0;
        }
        double four = 4 * Math.sqrt(.95 * .05 / draws);
        assertThat(shift / (double) draws).isCloseTo(.95, within(four));
        assertThat(superiority / (double) draws).isCloseTo(.95, within(four));
        assertThat(rejected / (double) draws).isCloseTo(.05, within(four));
    }

    @Test
    void aHundredThousandAgainstAHundredThousandNeedsNoListOfPairs() {
        double[] x = IntStream.range(0, 100_000).mapToDouble(i -> (i * 7919L) % 1009 + 3).toArray();
        double[] y = IntStream.range(0, 100_000).mapToDouble(i -> (i * 7919L) % 1009).toArray();
        var test = test(x, y, RankSumOptions.STANDARD);
        assertThat(test.shift()).isEqualTo(3);
        assertThat(test.shiftInterval().contains(3)).isTrue();
    }

    @Test
    void missingValuesAreSaidAndInfiniteOnesRefused() {
        var with = Numbers.of("days", 1, 2, Double.NaN, 4);
        var without = Numbers.of("days", 1, 2, 4);
        var other = Numbers.of("days", 3, 5, 6, 7.5);
        var fit = RankSum.of(with, other, NORMAL);
        assertThat(fit.warnings().getFirst().kind()).isEqualTo(Warning.Kind.MISSING);
        assertThat(Answered.by(fit)).isEqualTo(Answered.by(RankSum.of(without, other, NORMAL)));
        var infinite = RankSum.of(Numbers.of("days", 1, 1 / 0.0), other, NORMAL);
        assertThat(infinite).isInstanceOf(NotEstimable.class);
        assertThat(infinite.warnings().getFirst().column()).isEqualTo("days");
        assertThat(RankSum.of(Numbers.of("days", Double.NaN), other, NORMAL))
                .isInstanceOf(NotEstimable.class);
    }

    @Test
    void valuesAllTheSameAreNotCompared() {
        var fit = RankSum.of(Numbers.of("days", 2, 2), Numbers.of("days", 2, 2, 2), NORMAL);
        assertThat(fit).isInstanceOf(NotEstimable.class);
        assertThat(fit.warnings().getFirst().kind()).isEqualTo(Warning.Kind.CONSTANT);
    }

    @Test
    void aLevelThatSoFewCanNotReachIsSaid() {
        var fit =
                RankSum.of(
                        Numbers.of("days", 1, 3),
                        Numbers.of("days", 2, 5),
                        RankSumOptions.STANDARD);
        assertThat(fit.warnings().getFirst().kind()).isEqualTo(Warning.Kind.TOO_FEW);
        assertThat(fit.warnings().getFirst().what()).contains("0.67");
    }

    private static RankSum test(double[] x, double[] y, RankSumOptions options) {
        return Answered.by(RankSum.of(Numbers.of("x", x), Numbers.of("y", y), options));
    }

    private static double[] column(String name, int office) {
        var groups = DATA.groups("office");
        var values = DATA.numbers(name);
        return IntStream.range(0, DATA.rows())
                .filter(i -> groups.at(i) == office)
                .mapToDouble(values::at)
                .toArray();
    }

    private static double[] turned(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[values.length - 1 - i])
                .toArray();
    }

    private static double medianOfAll(double[] x, double[] y) {
        double[] all =
                Arrays.stream(x).flatMap(a -> Arrays.stream(y).map(b -> a - b)).sorted().toArray();
        int half = all.length / 2;
        return all.length % 2 == 1 ? all[half] : (all[half - 1] + all[half]) / 2;
    }

    private static void is(RankSum test, String path, double tolerance) {
        assertThat(test.count()).isEqualTo(R.number(path + ".w"));
        assertThat(test.p()).isCloseTo(R.number(path + ".p"), within(1e-12));
        assertThat(test.shift()).isCloseTo(R.number(path + ".median"), within(1e-12));
        double[] interval = R.numbers(path + ".interval");
        assertThat(test.shiftInterval().lower()).isCloseTo(interval[0], within(tolerance));
        assertThat(test.shiftInterval().upper()).isCloseTo(interval[1], within(tolerance));
        double[] superiority = R.numbers(path + ".superiority");
        assertThat(test.superiority()).isCloseTo(superiority[0], within(1e-12));
        assertThat(test.superiorityInterval().lower()).isCloseTo(superiority[1], within(1e-9));
        assertThat(test.superiorityInterval().upper()).isCloseTo(superiority[2], within(1e-9));
    }

    private static final class DoublePlaces {
        static boolean allSame(double[] x, double[] y) {
            return Arrays.stream(x).allMatch(v -> v == x[0])
                    && Arrays.stream(y).allMatch(v -> v == x[0]);
        }
    }
}
