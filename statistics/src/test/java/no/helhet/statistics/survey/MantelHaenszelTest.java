package no.helhet.statistics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import no.helhet.statistics.Frame;
import no.helhet.statistics.Interval;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.ROutput;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

class MantelHaenszelTest {
    private static final ROutput R = ROutput.of("shares");

    @Test
    void theEightCentresAreAgrestis() {
        // Agresti (2013), table 6.9 and section 6.4: a cream against infection
        int[][] centres = {
            {11, 25, 10, 27}, {16, 4, 22, 10}, {14, 5, 7, 12}, {2, 14, 1, 16},
            {6, 11, 0, 12}, {1, 10, 0, 10}, {1, 4, 1, 8}, {4, 2, 6, 1}
        };
        var pooled = Answered.by(MantelHaenszel.of(strata(centres), .95));
        assertThat(pooled.chiSquare()).isCloseTo(6.38, within(.005));
        assertThat(pooled.oddsRatio().estimate()).isCloseTo(2.13, within(.006));
        assertThat(Objects.requireNonNull(pooled.oddsRatio().logStandardError()))
                .isCloseTo(.303, within(.0005));
        var homogeneity = Objects.requireNonNull(pooled.homogeneity());
        assertThat(homogeneity.statistic()).isCloseTo(7.99, within(.02));
        assertThat(homogeneity.degreesOfFreedom()).isEqualTo(7);
    }

    @Test
    void everythingIsRs() {
        Frame data = ROutput.data("shares");
        var groups = data.groups("office");
        var ages = data.groups("age");
        var yes = data.numbers("satisfied");
        var cells = new int[ages.count()][4];
        for (int i = 0; i < data.rows(); i++) {
            cells[ages.at(i)][2 * groups.at(i) + (yes.at(i) == 1 ? 0 : 1)]++;
        }
        var pooled = Answered.by(MantelHaenszel.of(strata(cells), .95));
        near(pooled.oddsRatio().estimate(), "mh.or");
        Interval odds = Objects.requireNonNull(pooled.oddsRatio().interval());
        assertThat(new double[] {odds.lower(), odds.upper()})
                .containsExactly(R.numbers("mh.ci"), within(1e-11));
        near(Objects.requireNonNull(pooled.oddsRatio().logStandardError()), "mh.orError");
        near(Math.log(pooled.riskRatio().estimate()), "mh.rr");
        near(Objects.requireNonNull(pooled.riskRatio().logStandardError()), "mh.rrError");
        near(pooled.riskDifference(), "mh.rd");
        near(pooled.riskDifferenceError(), "mh.greenlandError");
        near(pooled.satoError(), "mh.satoError");
        near(pooled.chiSquare(), "mh.chi");
        near(pooled.p(), "mh.p");
        near(pooled.correctedChiSquare(), "mh.correctedChi");
        near(pooled.correctedP(), "mh.correctedP");
        var homogeneity = Objects.requireNonNull(pooled.homogeneity());
        near(homogeneity.statistic(), "mh.bd");
        near(homogeneity.p(), "mh.bdP");
        near(homogeneity.tarone(), "mh.ta");
        near(homogeneity.taroneP(), "mh.taP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pairs", "few", "uneven"})
    void manySmallStrataAndUnevenOnesAreRs(String set) {
        ROutput r = ROutput.of("sparse-strata");
        Frame data = ROutput.data("sparse-strata");
        var strata = new ArrayList<Stratum>();
        for (int i = 0; i < data.rows(); i++) {
            if (data.groups("set").level(data.groups("set").at(i)).equals(set)) {
                strata.add(
                        new Stratum(
                                "s" + i,
                                new TwoByTwo(
                                        (int) data.numbers("a").at(i),
                                        (int) data.numbers("b").at(i),
                                        (int) data.numbers("c").at(i),
                                        (int) data.numbers("d").at(i))));
            }
        }
        var pooled = Answered.by(MantelHaenszel.of(strata, .95));
        assertThat(pooled.strata()).isEqualTo((int) r.number(set + ".strata"));
        near(Math.log(pooled.oddsRatio().estimate()), r, set + ".or");
        near(Objects.requireNonNull(pooled.oddsRatio().logStandardError()), r, set + ".orError");
        near(Math.log(pooled.riskRatio().estimate()), r, set + ".rr");
        near(Objects.requireNonNull(pooled.riskRatio().logStandardError()), r, set + ".rrError");
        near(pooled.riskDifference(), r, set + ".rd");
        near(pooled.satoError(), r, set + ".satoError");
        near(pooled.chiSquare(), r, set + ".chi");
        near(pooled.correctedChiSquare(), r, set + ".correctedChi");
        var homogeneity = Objects.requireNonNull(pooled.homogeneity());
        near(homogeneity.tarone(), r, set + ".ta");
        near(homogeneity.statistic(), r, set + ".bd");
    }

    @Property(tries = 100)
    void orderOfStrataDoesNotMatterAndChangingPlacesTurnsEverything(
            @ForAll @Size(12) List<@IntRange(min = 1, max = 80) Integer> n) {
        int[][] cells = new int[3][4];
        int[][] back = new int[3][4];
        int[][] swapped = new int[3][4];
        for (int k = 0; k < 3; k++) {
            for (int j = 0; j < 4; j++) {
                cells[k][j] = n.get(4 * k + j);
                back[2 - k][j] = n.get(4 * k + j);
                swapped[k][(j + 2) % 4] = n.get(4 * k + j);
            }
        }
        var one = Answered.by(MantelHaenszel.of(strata(cells), .95));
        var other = Answered.by(MantelHaenszel.of(strata(back), .95));
        var turned = Answered.by(MantelHaenszel.of(strata(swapped), .95));
        assertThat(other.oddsRatio().estimate())
                .isCloseTo(one.oddsRatio().estimate(), within(1e-9));
        assertThat(other.satoError()).isCloseTo(one.satoError(), within(1e-12));
        assertThat(turned.riskDifference()).isCloseTo(-one.riskDifference(), within(1e-12));
        assertThat(turned.satoError()).isCloseTo(one.satoError(), within(1e-12));
        assertThat(turned.riskDifferenceError())
                .isCloseTo(one.riskDifferenceError(), within(1e-12));
        assertThat(turned.oddsRatio().estimate() * one.oddsRatio().estimate())
                .isCloseTo(1, within(1e-9));
        assertThat(turned.riskRatio().estimate() * one.riskRatio().estimate())
                .isCloseTo(1, within(1e-9));
        assertThat(turned.chiSquare()).isCloseTo(one.chiSquare(), within(1e-9));
        assertThat(Objects.requireNonNull(turned.homogeneity()).statistic())
                .isCloseTo(Objects.requireNonNull(one.homogeneity()).statistic(), within(1e-7));
    }

    @Test
    void theCommonOddsRatioIsFoundWhereTheCrudeOneIsConfoundedAndTheIntervalHolds() {
        var random = new Random(8);
        int draws = 1500;
        int held = 0;
        int homogeneous = 0;
        int crude = 0;
        double truth = Math.exp(.4);
        double[] base = {-1.5, -.3, 1};
        int[] firsts = {40, 60, 110};
        int[] seconds = {160, 90, 50};
        for (int i = 0; i < draws; i++) {
            var cells = new int[3][];
            var sums = new int[4];
            for (int k = 0; k < 3; k++) {
                int a = draw(random, firsts[k], base[k] + .4);
                int c = draw(random, seconds[k], base[k]);
                cells[k] = new int[] {a, firsts[k] - a, c, seconds[k] - c};
                for (int j = 0; j < 4; j++) {
                    sums[j] += cells[k][j];
                }
            }
            var pooled = Answered.by(MantelHaenszel.of(strata(cells), .95));
            held += contains(pooled.oddsRatio(), truth);
            homogeneous += Objects.requireNonNull(pooled.homogeneity()).taroneP() > .05 ? 1 : 0;
            var all = new TwoByTwo(sums[0], sums[1], sums[2], sums[3]);
            crude += contains(Answered.by(ShareComparison.of(all, .95)).oddsRatio(), truth);
        }
        double four = 4 * Math.sqrt(.95 * .05 / draws);
        assertThat(held / (double) draws).isCloseTo(.95, within(four));
        assertThat(homogeneous / (double) draws).isCloseTo(.95, within(four));
        assertThat(crude / (double) draws).isLessThan(.2);
    }

    @Test
    void aStratumWithOneGroupIsLeftOutByName() {
        var fit =
                MantelHaenszel.of(
                        List.of(
                                new Stratum("18-24", new TwoByTwo(3, 4, 0, 0)),
                                new Stratum("25-44", new TwoByTwo(8, 9, 12, 7))),
                        .95);
        assertThat(fit.warnings())
                .singleElement()
                .extracting(Warning::kind, Warning::column)
                .containsExactly(Warning.Kind.EMPTY_GROUP, "");
        assertThat(fit.warnings().getFirst().what()).startsWith("1 of 2 strata").contains("18-24");
        assertThat(Answered.by(fit).strata()).isEqualTo(1);
        assertThat(Answered.by(fit).homogeneity()).isNull();
    }

    @Test
    void withNothingToCompareThereIsNoEstimate() {
        assertThat(MantelHaenszel.of(strata(new int[][] {{3, 4, 0, 0}}), .95))
                .isInstanceOf(NotEstimable.class);
        var same = MantelHaenszel.of(strata(new int[][] {{3, 0, 7, 0}, {0, 2, 0, 5}}), .95);
        assertThat(same).isInstanceOf(NotEstimable.class);
        assertThat(same.warnings().getFirst().kind()).isEqualTo(Warning.Kind.CONSTANT);
    }

    @Test
    void aRatioWithoutEndIsSaid() {
        var fit = MantelHaenszel.of(strata(new int[][] {{3, 4, 0, 5}, {6, 2, 0, 5}}), .95);
        assertThat(fit.warnings().getFirst().kind()).isEqualTo(Warning.Kind.SEPARATED);
        assertThat(Answered.by(fit).oddsRatio().interval()).isNull();
    }

    @Test
    void strataInWhichEachGroupGaveOneAnswerAreSaidAndTheirErrorIsANumber() {
        var fit = MantelHaenszel.of(strata(new int[][] {{3, 0, 0, 5}, {0, 4, 7, 0}}), .95);
        assertThat(fit.warnings())
                .singleElement()
                .satisfies(w -> assertThat(w.what()).contains("one answer alone"));
        assertThat(Answered.by(fit).riskDifferenceError()).isZero();
        assertThat(Answered.by(fit).satoError()).isBetween(0.0, 1.0);
    }

    private static int contains(Ratio ratio, double truth) {
        return Objects.requireNonNull(ratio.interval()).contains(truth) ? 1 : 0;
    }

    private static int draw(Random random, int size, double logit) {
        int yes = 0;
        for (int k = 0; k < size; k++) {
            yes += random.nextDouble() < 1 / (1 + Math.exp(-logit)) ? 1 : 0;
        }
        return yes;
    }

    private static List<Stratum> strata(int[][] cells) {
        var strata = new ArrayList<Stratum>();
        for (int[] c : cells) {
            strata.add(new Stratum("s" + strata.size(), new TwoByTwo(c[0], c[1], c[2], c[3])));
        }
        return strata;
    }

    private static void near(double got, String path) {
        near(got, R, path);
    }

    private static void near(double got, ROutput r, String path) {
        assertThat(got).as(path).isCloseTo(r.number(path), within(1e-10));
    }
}
