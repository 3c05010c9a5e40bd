package no.helhet.statistics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import no.helhet.statistics.Interval;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.ROutput;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Objects;
import java.util.Random;

class ShareComparisonTest {
    private static final ROutput R = ROutput.of("shares");

    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, .0524, .3339",
        "9, 10, 3, 10, .1705, .8090",
        "6, 7, 2, 7, .0582, .8062",
        "5, 56, 0, 29, -.0381, .1926",
        "0, 10, 0, 20, -.1611, .2775",
        "0, 10, 0, 10, -.2775, .2775",
        "10, 10, 0, 20, .6791, 1.0000",
        "10, 10, 0, 10, .6075, 1.0000"
    })
    void theDifferenceIsThatOfNewcombesSecondTable(
            int yes, int of, int otherYes, int other, double lower, double upper) {
        var compared = compare(yes, of - yes, otherYes, other - otherYes);
        assertThat(compared.newcombe().lower()).isCloseTo(lower, within(5.001e-5));
        assertThat(compared.newcombe().upper()).isCloseTo(upper, within(5.001e-5));
    }

    @Test
    void ratiosAreThoseOfAgrestisTrialOfAspirin() {
        var compared = compare(189, 11034 - 189, 104, 11037 - 104);
        assertThat(compared.riskRatio().estimate()).isCloseTo(1.82, within(.005));
        is(interval(compared.riskRatio()), 1.43, 2.31, .005);
        assertThat(compared.oddsRatio().estimate()).isCloseTo(1.83, within(.005));
        is(interval(compared.oddsRatio()), 1.44, 2.33, .005);
    }

    @Test
    void ratiosAndCohensHAreThoseOfR() {
        double[] cells = R.numbers("two.table");
        var compared = compare((int) cells[0], (int) cells[1], (int) cells[2], (int) cells[3]);
        double[] risk = R.numbers("two.rr");
        assertThat(compared.riskRatio().estimate()).isCloseTo(risk[0], within(1e-12));
        is(interval(compared.riskRatio()), risk[1], risk[2], 1e-10);
        double[] odds = R.numbers("two.or");
        assertThat(compared.oddsRatio().estimate()).isCloseTo(odds[0], within(1e-12));
        is(interval(compared.oddsRatio()), odds[1], odds[2], 1e-10);
        assertThat(compared.cohensH()).isCloseTo(R.number("two.h"), within(1e-12));
    }

    @Property(tries = 200)
    void changingPlacesTurnsTheSignAndTheRatios(
            @ForAll @IntRange(min = 1, max = 500) int a,
            @ForAll @IntRange(min = 1, max = 500) int b,
            @ForAll @IntRange(min = 1, max = 500) int c,
            @ForAll @IntRange(min = 1, max = 500) int d) {
        var one = compare(a, b, c, d);
        var other = compare(c, d, a, b);
        assertThat(other.difference()).isCloseTo(-one.difference(), within(1e-12));
        is(other.newcombe(), -one.newcombe().upper(), -one.newcombe().lower(), 1e-12);
        assertThat(other.cohensH()).isCloseTo(-one.cohensH(), within(1e-12));
        assertThat(Math.log(other.riskRatio().estimate()))
                .isCloseTo(-Math.log(one.riskRatio().estimate()), within(1e-12));
        assertThat(interval(other.oddsRatio()).lower() * interval(one.oddsRatio()).upper())
                .isCloseTo(1, within(1e-9));
        // The odds ratio alone does not mind which answer is called yes
        assertThat(compare(b, a, d, c).oddsRatio().estimate() * one.oddsRatio().estimate())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void theIntervalOfTheDifferenceHoldsTheTruthAsOftenAsItSays() {
        var random = new Random(3);
        int draws = 4000;
        int held = 0;
        for (int i = 0; i < draws; i++) {
            double p = random.nextDouble(.1, .9);
            double q = random.nextDouble(.1, .9);
            int a = draw(random, 45, p);
            int c = draw(random, 80, q);
            held += compare(a, 45 - a, c, 80 - c).newcombe().contains(p - q) ? 1 : 0;
        }
        assertThat(held / (double) draws).isCloseTo(.95, within(4 * Math.sqrt(.95 * .05 / draws)));
    }

    @Test
    void anEmptyCellLeavesARatioWithoutIntervalAndIsSaid() {
        var fit = ShareComparison.of(new TwoByTwo(5, 51, 0, 29), .95);
        assertThat(fit.warnings())
                .singleElement()
                .extracting(Warning::kind)
                .isEqualTo(Warning.Kind.SEPARATED);
        var compared = Answered.by(fit);
        assertThat(compared.riskRatio().estimate()).isInfinite();
        assertThat(compared.riskRatio().interval()).isNull();
        assertThat(compared.oddsRatio().interval()).isNull();
        assertThat(
                        ShareComparison.of(new TwoByTwo(0, 10, 0, 20), .95)
                                .map(ShareComparison::riskRatio))
                .satisfies(r -> assertThat(Answered.by(r).estimate()).isEqualTo(1));
    }

    @Test
    void anEmptyGroupIsNotCompared() {
        var fit = ShareComparison.of(new TwoByTwo(5, 51, 0, 0), .95);
        assertThat(fit).isInstanceOf(NotEstimable.class);
        assertThat(fit.warnings().getFirst().kind()).isEqualTo(Warning.Kind.EMPTY_GROUP);
        assertThat(fit.warnings().getFirst().what()).contains("second");
    }

    private static int draw(Random random, int size, double share) {
        int yes = 0;
        for (int k = 0; k < size; k++) {
            yes += random.nextDouble() < share ? 1 : 0;
        }
        return yes;
    }

    private static ShareComparison compare(int a, int b, int c, int d) {
        return Answered.by(ShareComparison.of(new TwoByTwo(a, b, c, d), .95));
    }

    private static Interval interval(Ratio ratio) {
        return Objects.requireNonNull(ratio.interval());
    }

    private static void is(Interval limits, double lower, double upper, double tolerance) {
        assertThat(limits.lower()).isCloseTo(lower, within(tolerance));
        assertThat(limits.upper()).isCloseTo(upper, within(tolerance));
    }
}
