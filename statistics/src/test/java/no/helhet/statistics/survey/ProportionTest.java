package no.helhet.statistics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Interval;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.ROutput;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

class ProportionTest {
    private static final ROutput R = ROutput.of("shares");

    @ParameterizedTest
    @CsvSource({
        "81, 263, .2553, .3662, .2535, .3682, .2527, .3676",
        "15, 148, .0624, .1605, .0598, .1644, .0578, .1617",
        "0, 20, .0000, .1611, .0000, .2005, .0000, .1684",
        "1, 29, .0061, .1718, .0018, .1963, .0009, .1776"
    })
    void theIntervalsAreThoseOfNewcombesFirstTable(
            int successes,
            int of,
            double wilsonLower,
            double wilsonUpper,
            double correctedLower,
            double correctedUpper,
            double exactLower,
            double exactUpper) {
        Proportion share = Answered.by(Proportion.of(successes, of, .95));
        is(share.wilson(), new double[] {wilsonLower, wilsonUpper}, 5.001e-5);
        is(share.wilsonCorrected(), new double[] {correctedLower, correctedUpper}, 5.001e-5);
        is(share.clopperPearson(), new double[] {exactLower, exactUpper}, 5.001e-5);
    }

    @ParameterizedTest
    @CsvSource({"15, 148", "1, 29", "0, 20", "29, 29", "99997, 100000"})
    void theIntervalsAreThoseOfR(int successes, int of) {
        Proportion share = Answered.by(Proportion.of(successes, of, .95));
        String path = "proportions.%dof%d.".formatted(successes, of);
        is(share.wilson(), R.numbers(path + "wilson"), 1e-12);
        is(share.wilsonCorrected(), R.numbers(path + "corrected"), 1e-12);
        is(share.clopperPearson(), R.numbers(path + "exact"), 1e-9);
    }

    @Property(tries = 300)
    void yesAndNoMirrorEachOtherAndTheIntervalsHoldTheShareAndNest(
            @ForAll @IntRange(min = 1, max = 3000) int of,
            @ForAll @IntRange(max = 3000) int drawn) {
        int successes = drawn % (of + 1);
        Proportion yes = Answered.by(Proportion.of(successes, of, .95));
        Proportion no = Answered.by(Proportion.of(of - successes, of, .95));
        mirror(yes.wilson(), no.wilson());
        mirror(yes.wilsonCorrected(), no.wilsonCorrected());
        mirror(yes.clopperPearson(), no.clopperPearson());
        for (Interval limits :
                new Interval[] {yes.wilson(), yes.wilsonCorrected(), yes.clopperPearson()}) {
            assertThat(limits.contains(yes.share())).isTrue();
            assertThat(limits.lower()).isBetween(0.0, 1.0);
            assertThat(limits.upper()).isBetween(0.0, 1.0);
        }
        assertThat(yes.wilsonCorrected().lower()).isLessThanOrEqualTo(yes.wilson().lower());
        assertThat(yes.wilsonCorrected().upper()).isGreaterThanOrEqualTo(yes.wilson().upper());
    }

    @Test
    void wilsonHoldsTheTruthAboutAsOftenAsItSaysAndTheExactOneAtLeast() {
        var random = new Random(12);
        int draws = 4000;
        int wilson = 0;
        int exact = 0;
        for (int i = 0; i < draws; i++) {
            double truth = random.nextDouble(.05, .95);
            int successes = 0;
            for (int k = 0; k < 60; k++) {
                successes += random.nextDouble() < truth ? 1 : 0;
            }
            Proportion share = Answered.by(Proportion.of(successes, 60, .95));
            wilson += share.wilson().contains(truth) ? 1 : 0;
            exact += share.clopperPearson().contains(truth) ? 1 : 0;
        }
        double four = 4 * Math.sqrt(.95 * .05 / draws);
        assertThat(wilson / (double) draws).isCloseTo(.95, within(four));
        assertThat(exact / (double) draws).isGreaterThan(.95 - four);
        assertThat(exact).isGreaterThan(wilson);
    }

    @Test
    void nobodyAndMoreThanAllHaveNoShare() {
        assertThat(kind(Proportion.of(0, 0, .95))).isEqualTo(Warning.Kind.TOO_FEW);
        assertThat(kind(Proportion.of(3, 2, .95))).isEqualTo(Warning.Kind.OUT_OF_RANGE);
        assertThatThrownBy(() -> Proportion.of(-1, 2, .95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proportion.of(1, 2, 95))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Warning.Kind kind(Fit<?> fit) {
        assertThat(fit).isInstanceOf(NotEstimable.class);
        return fit.warnings().getFirst().kind();
    }

    private static void mirror(Interval yes, Interval no) {
        assertThat(1 - no.upper()).isCloseTo(yes.lower(), within(2e-9));
        assertThat(1 - no.lower()).isCloseTo(yes.upper(), within(2e-9));
    }

    private static void is(Interval limits, double[] expected, double tolerance) {
        assertThat(limits.lower()).isCloseTo(expected[0], within(tolerance));
        assertThat(limits.upper()).isCloseTo(expected[1], within(tolerance));
    }
}
