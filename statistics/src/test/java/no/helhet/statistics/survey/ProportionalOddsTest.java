package no.helhet.statistics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Frame;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.ROutput;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class ProportionalOddsTest {
    private static final Frame DATA = ROutput.data("ox");
    private static final ROutput R = ROutput.of("ox");
    private static final List<String> FIVE = List.of("1", "2", "3", "4", "5");

    @Test
    void estimatesAndErrorsAreThoseOfClm() {
        var result = result(ProportionalOdds.fit(answers(), FIVE, design(DATA)));
        for (int c = 0; c < 4; c++) {
            var threshold = result.thresholds().get(c);
            assertThat(threshold.estimate())
                    .isCloseTo(R.numbers("clm.thresholds")[c], within(1e-7));
            assertThat(threshold.error()).isCloseTo(R.numbers("clm.threshold_se")[c], within(1e-7));
        }
        for (int j = 0; j < 4; j++) {
            var coefficient = result.coefficients().get(j);
            assertThat(coefficient.estimate()).isCloseTo(R.numbers("clm.coef")[j], within(1e-7));
            assertThat(coefficient.error()).isCloseTo(R.numbers("clm.se")[j], within(1e-7));
            assertThat(coefficient.oddsRatio())
                    .isCloseTo(Math.exp(R.numbers("clm.coef")[j]), within(1e-7));
        }
        assertThat(result.logLikelihood()).isCloseTo(R.number("clm.loglik"), within(1e-9));
        assertThat(result.nullLogLikelihood()).isCloseTo(R.number("clm.null"), within(1e-9));
        assertThat(result.aic()).isCloseTo(R.number("clm.aic"), within(1e-8));
        assertThat(result.chiSquare()).isCloseTo(R.number("clm.lr"), within(1e-8));
        assertThat(result.p()).isCloseTo(R.number("clm.lr_p"), within(1e-14));
        assertThat(result.covariance().get(4).get(0))
                .isCloseTo(R.number("clm.covariance_age_first"), within(1e-8));
        assertThat(result.thresholds().getFirst().name()).isEqualTo("1|2");
    }

    @Test
    void estimatesAreThoseOfPolrToItsDigits() {
        var result = result(ProportionalOdds.fit(answers(), FIVE, design(DATA)));
        for (int j = 0; j < 4; j++) {
            assertThat(result.coefficients().get(j).estimate())
                    .isCloseTo(R.numbers("polr.coef")[j], within(1e-6));
            assertThat(result.coefficients().get(j).error())
                    .isCloseTo(R.numbers("polr.se")[j], within(1e-5));
            assertThat(result.thresholds().get(j).estimate())
                    .isCloseTo(R.numbers("polr.zeta")[j], within(1e-6));
        }
        assertThat(result.logLikelihood()).isCloseTo(R.number("polr.loglik"), within(1e-7));
    }

    @Test
    void threeCategoriesAreThoseOfClm() {
        var three =
                Groups.of(DATA.numbers("satisfied").map("three", v -> Math.min(Math.max(v, 2), 4)));
        var design =
                Design.builder(DATA.rows())
                        .numeric(DATA.numbers("age"))
                        .numeric(DATA.numbers("schoolupper"))
                        .build();
        var result = result(ProportionalOdds.fit(three, List.of("2", "3", "4"), design));
        for (int j = 0; j < 2; j++) {
            assertThat(result.thresholds().get(j).estimate())
                    .isCloseTo(R.numbers("clm_three.thresholds")[j], within(1e-7));
            assertThat(result.coefficients().get(j).estimate())
                    .isCloseTo(R.numbers("clm_three.coef")[j], within(1e-7));
            assertThat(result.coefficients().get(j).error())
                    .isCloseTo(R.numbers("clm_three.se")[j], within(1e-7));
        }
        assertThat(result.logLikelihood()).isCloseTo(R.number("clm_three.loglik"), within(1e-9));
    }

    @Test
    void twoCategoriesAreALogisticRegression() {
        var high = Groups.of(DATA.numbers("satisfied").map("high", v -> v > 3 ? 1 : 0));
        var design =
                Design.builder(DATA.rows())
                        .intercept()
                        .numeric(DATA.numbers("age"))
                        .numeric(DATA.numbers("children"))
                        .build();
        var result = result(ProportionalOdds.fit(high, List.of("0", "1"), design));
        double[] coef = R.numbers("binary.coef");
        double[] error = R.numbers("binary.se");
        assertThat(result.thresholds().getFirst().estimate()).isCloseTo(-coef[0], within(1e-9));
        assertThat(result.thresholds().getFirst().error()).isCloseTo(error[0], within(1e-9));
        for (int j = 0; j < 2; j++) {
            assertThat(result.coefficients().get(j).estimate())
                    .isCloseTo(coef[j + 1], within(1e-9));
            assertThat(result.coefficients().get(j).error()).isCloseTo(error[j + 1], within(1e-9));
        }
        assertThat(result.logLikelihood()).isCloseTo(R.number("binary.loglik"), within(1e-9));
        assertThat(result.brant()).isNull();
    }

    @Test
    void brantsTestIsAsGoneThroughInR() {
        var tests = result(ProportionalOdds.fit(answers(), FIVE, design(DATA))).brant();
        assertThat(tests).isNotNull().hasSize(5);
        for (int t = 0; t < 5; t++) {
            assertThat(tests.get(t).chiSquare()).isCloseTo(R.numbers("brant.chi")[t], within(1e-6));
            assertThat((double) tests.get(t).degreesOfFreedom())
                    .isEqualTo(R.numbers("brant.df")[t]);
            assertThat(tests.get(t).p()).isCloseTo(R.numbers("brant.p")[t], within(1e-7));
        }
        assertThat(tests.get(1).column()).isEqualTo("age");
    }

    @Test
    void surveyWeightsAreTakenAsInClmAndErrorsAsInSvyolr() {
        var result =
                result(
                        ProportionalOdds.fit(
                                answers(), FIVE, design(DATA), DATA.numbers("weight"), .95));
        double[] error = R.numbers("clm_weighted.se");
        double[] other = R.numbers("clm_weighted.svyolr_se");
        for (int j = 0; j < 4; j++) {
            var threshold = result.thresholds().get(j);
            var coefficient = result.coefficients().get(j);
            assertThat(threshold.estimate())
                    .isCloseTo(R.numbers("clm_weighted.thresholds")[j], within(1e-7));
            assertThat(coefficient.estimate())
                    .isCloseTo(R.numbers("clm_weighted.coef")[j], within(1e-7));
            assertThat(threshold.error()).isCloseTo(error[j], within(1e-7));
            assertThat(coefficient.error()).isCloseTo(error[4 + j], within(1e-7));
            // svyolr's information and optimum are numerical
            assertThat(threshold.error()).isCloseTo(other[j], within(2e-4));
            assertThat(coefficient.error()).isCloseTo(other[4 + j], within(2e-4));
        }
        assertThat(result.logLikelihood()).isCloseTo(R.number("clm_weighted.loglik"), within(1e-8));
        assertThat(result.nullLogLikelihood())
                .isCloseTo(R.number("clm_weighted.null"), within(1e-8));
        assertThat(result.chiSquare()).isCloseTo(R.number("clm_weighted.wald"), within(1e-5));
        assertThat(result.aic()).isNull();
        assertThat(result.brant()).isNull();
    }

    @Test
    void theUnitOfWeightsDoesNotMatterAndWeightsOfNothingAreAsIfNotThere() {
        int[] at = {0};
        var weights = DATA.numbers("weight").map("weight", v -> at[0]++ % 9 == 0 ? 0 : v);
        var fit = ProportionalOdds.fit(answers(), FIVE, design(DATA), weights, .95);
        assertThat(fit.warnings())
                .singleElement()
                .satisfies(w -> assertThat(w.kind()).isEqualTo(Warning.Kind.WEIGHTS));
        int[] kept = IntStream.range(0, DATA.rows()).filter(i -> weights.at(i) > 0).toArray();
        var data = DATA.keep(kept);
        var other =
                result(
                        ProportionalOdds.fit(
                                data.groups("satisfied"),
                                FIVE,
                                design(data),
                                data.numbers("weight").map("weight", v -> 12 * v),
                                .95));
        var one = result(fit);
        for (int j = 0; j < 4; j++) {
            assertThat(one.coefficients().get(j).estimate())
                    .isCloseTo(other.coefficients().get(j).estimate(), within(1e-9));
            assertThat(one.coefficients().get(j).error())
                    .isCloseTo(other.coefficients().get(j).error(), within(1e-9));
        }
    }

    @Test
    void aNegativeWeightIsNamed() {
        int[] at = {0};
        var weights = DATA.numbers("weight").map("vekt", v -> at[0]++ == 3 ? -1 : v);
        named(
                ProportionalOdds.fit(answers(), FIVE, design(DATA), weights, .95),
                Warning.Kind.WEIGHTS,
                "vekt");
    }

    /// Four cheeses tasted 52 times each on a scale of nine (McCullagh & Nelder 1989,
    /// Generalized Linear Models, section 5.6.1): 1.613, 4.965 and 3.323 below the best, D.
    @Test
    void theCheeseTastingIsAsPublished() {
        int[][] tasted = {
            {0, 0, 1, 7, 8, 8, 19, 8, 1},
            {6, 9, 12, 11, 7, 6, 1, 0, 0},
            {1, 1, 6, 8, 23, 7, 5, 1, 0},
            {0, 0, 0, 1, 3, 7, 14, 16, 11}
        };
        var answers = new ArrayList<String>();
        var cheeses = new ArrayList<String>();
        for (int c = 0; c < 4; c++) {
            for (int y = 0; y < 9; y++) {
                for (int i = 0; i < tasted[c][y]; i++) {
                    answers.add(Integer.toString(y + 1));
                    cheeses.add(List.of("A", "B", "C", "D").get(c));
                }
            }
        }
        var result =
                result(
                        ProportionalOdds.fit(
                                Groups.of("taste", answers.toArray(new String[0])),
                                List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"),
                                Design.builder(208)
                                        .factor(
                                                Groups.of("cheese", cheeses.toArray(new String[0])),
                                                "D")
                                        .build()));
        assertThat(result.coefficients().get(0).estimate()).isCloseTo(-1.613, within(.0005));
        assertThat(result.coefficients().get(1).estimate()).isCloseTo(-4.965, within(.0005));
        assertThat(result.coefficients().get(2).estimate()).isCloseTo(-3.323, within(.0005));
    }

    @Test
    void withoutColumnsTheThresholdsAreTheCumulativeLogOdds() {
        var answers = Groups.of("svar", "1", "1", "2", "2", "2", "3", "3", "3", "3", "3");
        var result =
                result(
                        ProportionalOdds.fit(
                                answers, List.of("1", "2", "3"), Design.builder(10).build()));
        assertThat(result.thresholds().get(0).estimate())
                .isCloseTo(Math.log(.2 / .8), within(1e-12));
        assertThat(result.thresholds().get(1).estimate()).isCloseTo(0, within(1e-12));
        assertThat(result.p()).isNull();
        assertThat(result.probabilities(List.of()).stream().mapToDouble(v -> v).toArray())
                .containsExactly(new double[] {.2, .3, .5}, within(1e-12));
    }

    @Property(tries = 20)
    void theOrderOfRowsDoesNotMatter(@ForAll Random random) {
        var order = new ArrayList<>(IntStream.range(0, DATA.rows()).boxed().toList());
        Collections.shuffle(order, random);
        int[] rows = order.stream().mapToInt(i -> i).toArray();
        var mixed = DATA.keep(rows);
        var one = result(ProportionalOdds.fit(answers(), FIVE, design(DATA)));
        var other = result(ProportionalOdds.fit(mixed.groups("satisfied"), FIVE, design(mixed)));
        same(one, other, 1, 1e-8);
    }

    @Property(tries = 20)
    void unitsOfAColumnDoNotMatter(
            @ForAll @DoubleRange(min = .01, max = 1000) double factor,
            @ForAll @DoubleRange(min = -1000, max = 1000) double shift) {
        var moved =
                Design.builder(DATA.rows())
                        .numeric(DATA.numbers("age").map("age", v -> v * factor + shift))
                        .numeric(DATA.numbers("children"))
                        .numeric(DATA.numbers("schoolupper"))
                        .numeric(DATA.numbers("schoolhigher"))
                        .build();
        var one = result(ProportionalOdds.fit(answers(), FIVE, design(DATA)));
        var other = result(ProportionalOdds.fit(answers(), FIVE, moved));
        same(one, other, factor, 1e-7);
    }

    @Test
    void theScaleTurnedAroundTurnsTheSigns() {
        var one = result(ProportionalOdds.fit(answers(), FIVE, design(DATA)));
        var other =
                result(
                        ProportionalOdds.fit(
                                answers(), List.of("5", "4", "3", "2", "1"), design(DATA)));
        same(one, other, -1, 1e-8);
        assertThat(other.thresholds().getFirst().estimate())
                .isCloseTo(-one.thresholds().getLast().estimate(), within(1e-8));
    }

    @Test
    void namesOfTheCategoriesDoNotMatter() {
        var words = List.of("svaert lite", "lite", "noe", "mye", "svaert mye");
        var named = new String[DATA.rows()];
        for (int i = 0; i < named.length; i++) {
            named[i] = words.get((int) DATA.numbers("satisfied").at(i) - 1);
        }
        same(
                result(ProportionalOdds.fit(answers(), FIVE, design(DATA))),
                result(ProportionalOdds.fit(Groups.of("ord", named), words, design(DATA))),
                1,
                0);
    }

    /// 400 draws: the bound is 4 standard errors of a share of 0.95 wide.
    @Test
    void intervalsHoldTheTruthAsOftenAsTheySayAndBrantRejectsAsOften() {
        var random = new Random(41);
        int draws = 400;
        int n = 300;
        int held = 0;
        int rejected = 0;
        double sum = 0;
        for (int d = 0; d < draws; d++) {
            var x = new double[n];
            var z = new double[n];
            var y = new int[n];
            for (int i = 0; i < n; i++) {
                x[i] = random.nextGaussian();
                z[i] = random.nextInt(2);
                double u = random.nextDouble();
                double latent = .6 * x[i] - .4 * z[i] + Math.log(u / (1 - u));
                y[i] = latent < -1 ? 1 : latent < .5 ? 2 : latent < 2 ? 3 : 4;
            }
            var design = Design.builder(n).numeric(Numbers.of("x", x)).numeric(Numbers.of("z", z));
            var result =
                    result(
                            ProportionalOdds.fit(
                                    Groups.of("y", y),
                                    List.of("1", "2", "3", "4"),
                                    design.build()));
            var coefficient = result.coefficients().getFirst();
            held += coefficient.interval().contains(.6) ? 1 : 0;
            sum += coefficient.estimate();
            var brant = result.brant();
            assertThat(brant).isNotNull();
            rejected += brant.getFirst().p() < .05 ? 1 : 0;
        }
        double bound = 4 * Math.sqrt(.95 * .05 / draws);
        assertThat(held / (double) draws).isCloseTo(.95, within(bound));
        assertThat(rejected / (double) draws).isCloseTo(.05, within(bound));
        // the standard error of an estimate is near 0.12
        assertThat(sum / draws).isCloseTo(.6, within(4 * .12 / Math.sqrt(draws) + .01));
    }

    @Test
    void slopesThatDifferAreWarnedOf() {
        var random = new Random(5);
        int n = 2000;
        var x = new double[n];
        var y = new int[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextGaussian();
            double u = random.nextDouble();
            // the spread grows with the column: it pushes to both ends
            y[i] = 1;
            double latent = Math.log(u / (1 - u)) * Math.exp(.6 * x[i]);
            y[i] = latent < -1 ? 1 : latent < 1 ? 2 : 3;
        }
        var fit =
                ProportionalOdds.fit(
                        Groups.of("y", y),
                        List.of("1", "2", "3"),
                        Design.builder(n).numeric(Numbers.of("x", x)).build());
        assertThat(fit.warnings())
                .singleElement()
                .satisfies(
                        w -> {
                            assertThat(w.kind()).isEqualTo(Warning.Kind.APPROXIMATE);
                            assertThat(w.column()).isEqualTo("x");
                        });
    }

    @Test
    void aCategoryNobodyChoseIsNamed() {
        var fit =
                ProportionalOdds.fit(
                        answers(), List.of("0", "1", "2", "3", "4", "5"), design(DATA));
        named(fit, Warning.Kind.EMPTY_GROUP, "satisfied");
        assertThat(fit.warnings().getFirst().what()).contains("Nobody answered 0");
    }

    @Test
    void anAnswerOutsideTheOrderIsNamed() {
        named(
                ProportionalOdds.fit(answers(), List.of("1", "2", "3", "4"), design(DATA)),
                Warning.Kind.OUT_OF_RANGE,
                "satisfied");
    }

    @Test
    void oneCategoryHasNothingToExplain() {
        named(
                ProportionalOdds.fit(
                        Groups.of("svar", "1", "1", "1"), List.of("1"), Design.builder(3).build()),
                Warning.Kind.ONE_GROUP,
                "svar");
    }

    @Test
    void aMissingAnswerIsNamed() {
        named(
                ProportionalOdds.fit(
                        Groups.of("svar", "1", null, "2"),
                        List.of("1", "2"),
                        Design.builder(3).build()),
                Warning.Kind.MISSING,
                "svar");
    }

    @Test
    void aColumnThatPartsTheAnswersIsNamed() {
        var apart = DATA.numbers("satisfied").map("apart", v -> v > 3 ? 1 : 0);
        var design =
                Design.builder(DATA.rows()).numeric(DATA.numbers("age")).numeric(apart).build();
        named(ProportionalOdds.fit(answers(), FIVE, design), Warning.Kind.SEPARATED, "apart");
    }

    @Test
    void aDummyOfWhomAllAnswerHighestIsNamed() {
        int[] top = {-1};
        var all = DATA.numbers("satisfied").map("all", v -> v == 5 && top[0]++ < 8 ? 1 : 0);
        var design = Design.builder(DATA.rows()).numeric(DATA.numbers("age")).numeric(all).build();
        named(ProportionalOdds.fit(answers(), FIVE, design), Warning.Kind.SEPARATED, "all");
    }

    @Test
    void constantCollinearAndInfiniteColumnsAreNamed() {
        var builder = Design.builder(DATA.rows()).numeric(DATA.numbers("age"));
        named(
                ProportionalOdds.fit(answers(), FIVE, builder.numeric(constant("same")).build()),
                Warning.Kind.CONSTANT,
                "same");
        named(
                ProportionalOdds.fit(
                        answers(),
                        FIVE,
                        Design.builder(DATA.rows())
                                .numeric(DATA.numbers("age"))
                                .numeric(DATA.numbers("age").map("twice", v -> 2 * v + 1))
                                .build()),
                Warning.Kind.COLLINEAR,
                "twice");
        named(
                ProportionalOdds.fit(
                        answers(),
                        FIVE,
                        Design.builder(DATA.rows())
                                .numeric(DATA.numbers("age").map("no", v -> 1 / 0.0))
                                .build()),
                Warning.Kind.NOT_FINITE,
                "no");
    }

    @Test
    void levelsOfOneRowAndCategoriesOfOneRowAreWarnedOf() {
        int[] at = {0};
        int[] used = {0};
        var one =
                DATA.numbers("age")
                        .map(
                                "one",
                                v ->
                                        DATA.numbers("satisfied").at(at[0]++) == 3
                                                        && at[0] > 7
                                                        && used[0]++ == 0
                                                ? 1
                                                : 0);
        int[] row = {0};
        var answers =
                Groups.of(DATA.numbers("satisfied").map("satisfied", v -> row[0]++ == 100 ? 6 : v));
        var fit =
                ProportionalOdds.fit(
                        answers,
                        List.of("1", "2", "3", "4", "5", "6"),
                        Design.builder(DATA.rows())
                                .numeric(DATA.numbers("age"))
                                .numeric(one)
                                .build());
        assertThat(fit.warnings())
                .filteredOn(w -> w.kind() == Warning.Kind.SMALL_GROUPS)
                .extracting(Warning::column)
                .containsExactly("satisfied", "one");
    }

    @Test
    void oneRowFarOutIsWarnedOf() {
        int[] at = {0};
        var far = DATA.numbers("age").map("far", v -> at[0]++ == 3 ? 4000 : v);
        int[] row = {0};
        var answers =
                Groups.of(DATA.numbers("satisfied").map("satisfied", v -> row[0]++ == 3 ? 1 : v));
        var fit =
                ProportionalOdds.fit(
                        answers, FIVE, Design.builder(DATA.rows()).numeric(far).build());
        assertThat(fit.warnings()).extracting(Warning::kind).contains(Warning.Kind.INFLUENTIAL);
    }

    @Test
    void theInfluenceOfARowIsWhatLeavingItOutMoves() {
        var whole = newton(DATA);
        var information = whole.information();
        var all = IntStream.range(0, DATA.rows()).toArray();
        for (int row : new int[] {0, 17, 99, 240, 419}) {
            var without = newton(DATA.keep(IntStream.of(all).filter(i -> i != row).toArray()));
            double[][] back = without.columns().back();
            double[][] own = whole.columns().back();
            var moved = new double[whole.parameters().length];
            for (int a = 0; a < moved.length; a++) {
                for (int b = 0; b < moved.length; b++) {
                    moved[a] +=
                            back[a][b] * without.parameters()[b]
                                    - own[a][b] * whole.parameters()[b];
                }
            }
            // back on the columns of the whole
            for (int j = 4; j < moved.length; j++) {
                for (int c = 0; c < 4; c++) {
                    moved[c] -= own[c][j] / own[j][j] * moved[j];
                }
                moved[j] /= own[j][j];
            }
            double distance = 0;
            double[][] factor = information.factor();
            for (int b = 0; b < moved.length; b++) {
                double sum = 0;
                for (int a = b; a < moved.length; a++) {
                    sum += factor[a][b] * moved[a];
                }
                distance += sum * sum / moved.length;
            }
            assertThat(whole.influence(row)).isCloseTo(distance, within(.05 * distance));
        }
    }

    private static ProportionalOddsNewton newton(Frame data) {
        return ProportionalOddsNewton.of(
                result(
                        ProportionalOddsCheck.rows(
                                data.groups("satisfied"), FIVE, design(data).without(0), null)));
    }

    @Test
    void unequalRowsMakeNoSense() {
        assertThatThrownBy(
                        () ->
                                ProportionalOdds.fit(
                                        answers(), FIVE, Design.builder(2).intercept().build()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void named(Fit<ProportionalOddsResult> fit, Warning.Kind kind, String column) {
        assertThat(fit).isInstanceOf(NotEstimable.class);
        assertThat(fit.warnings().getFirst().kind()).isEqualTo(kind);
        assertThat(fit.warnings().getFirst().column()).isEqualTo(column);
    }

    private static void same(
            ProportionalOddsResult one, ProportionalOddsResult other, double unit, double by) {
        assertThat(other.logLikelihood()).isCloseTo(one.logLikelihood(), within(1e-8));
        for (int j = 0; j < one.coefficients().size(); j++) {
            double factor = j == 0 || unit < 0 ? unit : 1;
            assertThat(other.coefficients().get(j).estimate() * factor)
                    .isCloseTo(one.coefficients().get(j).estimate(), within(by + 1e-12));
            assertThat(other.coefficients().get(j).error() * Math.abs(factor))
                    .isCloseTo(one.coefficients().get(j).error(), within(by + 1e-12));
        }
        assertThat(other.brant()).isNotNull();
        assertThat(one.brant()).isNotNull();
        assertThat(other.brant().getFirst().chiSquare())
                .isCloseTo(one.brant().getFirst().chiSquare(), within(1e-6));
    }

    private static Groups answers() {
        return DATA.groups("satisfied");
    }

    private static Numbers constant(String name) {
        return Numbers.constant(name, 3, DATA.rows());
    }

    private static Design design(Frame data) {
        return Design.builder(data.rows())
                .intercept()
                .numeric(data.numbers("age"))
                .numeric(data.numbers("children"))
                .numeric(data.numbers("schoolupper"))
                .numeric(data.numbers("schoolhigher"))
                .build();
    }

    private static <T> T result(Fit<T> fit) {
        return switch (fit) {
            case Fitted<T>(var result) -> result;
            case FittedWithWarnings<T>(var result, var warnings) -> result;
            case NotEstimable<T>(var reason) -> throw new AssertionError(reason.toString());
        };
    }
}
