package no.helhet.statistics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.ROutput;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FisherExactTest {
    private static final ROutput R = ROutput.of("shares");

    @Test
    void theLadyTastingTeaIsFishers() {
        var test = fisher(3, 1, 1, 3, .95);
        assertThat(test.p()).isCloseTo(34.0 / 70, within(1e-12));
        // Agresti (2013), section 16.6.4: conditional estimate 6.408, interval 0.21 to 626.17
        assertThat(test.oddsRatio()).isCloseTo(6.408, within(.0005));
        assertThat(test.interval().lower()).isCloseTo(.21, within(.005));
        assertThat(test.interval().upper()).isCloseTo(626.17, within(.1));
    }

    @ParameterizedTest
    @CsvSource({
        "109, 60, 137, 114, .95, fisher",
        "109, 60, 137, 114, .90, fisher90",
        "2, 9, 40, 13, .95, skewed",
        "5020, 30980, 4410, 29990, .95, large"
    })
    void theTestIsRsAndTheRatioIsRsEquationSolvedFurther(
            int a, int b, int c, int d, double level, String name) {
        var test = fisher(a, b, c, d, level);
        String path = "two." + name + ".";
        assertThat(test.p()).isCloseTo(R.number(path + "p"), within(1e-10));
        near(test.oddsRatio(), R.number(path + "precise"), 1e-9);
        near(test.interval().lower(), R.number(path + "preciseLower"), 1e-8);
        near(test.interval().upper(), R.number(path + "preciseUpper"), 1e-8);
        near(test.oddsRatio(), R.number(path + "or"), 1e-3);
        near(test.interval().upper(), R.number(path + "upper"), 1e-3);
    }

    @Test
    void aTableAsLikelyOnTheOtherSideCountsHoweverTheTableIsTurned() {
        // Two counts of the six are equally likely; the answer is that of fisher.test in R 4.2.2
        for (int[] t :
                new int[][] {{3, 2, 40, 11}, {3, 40, 2, 11}, {11, 40, 2, 3}, {2, 3, 11, 40}}) {
            assertThat(fisher(t[0], t[1], t[2], t[3], .95).p())
                    .isCloseTo(.579998094149037, within(1e-12));
        }
    }

    @Property(tries = 100)
    void turningTheTableKeepsTheTestAndChangingPlacesInvertsTheRatio(
            @ForAll @IntRange(min = 1, max = 60) int a,
            @ForAll @IntRange(min = 1, max = 60) int b,
            @ForAll @IntRange(min = 1, max = 60) int c,
            @ForAll @IntRange(min = 1, max = 60) int d) {
        var test = fisher(a, b, c, d, .95);
        var turned = fisher(a, c, b, d, .95);
        var swapped = fisher(c, d, a, b, .95);
        assertThat(turned.p()).isCloseTo(test.p(), within(1e-9));
        near(turned.oddsRatio(), test.oddsRatio(), 1e-8);
        assertThat(swapped.p()).isCloseTo(test.p(), within(1e-9));
        near(1 / swapped.oddsRatio(), test.oddsRatio(), 1e-8);
        near(1 / swapped.interval().lower(), test.interval().upper(), 1e-8);
        assertThat(test.interval().contains(test.oddsRatio())).isTrue();
    }

    @Test
    void anEmptyCellGoesToTheEdgeAndIsSaid() {
        var fit = FisherExact.of(new TwoByTwo(0, 10, 4, 6), .95);
        assertThat(fit.warnings().getFirst().kind()).isEqualTo(Warning.Kind.SEPARATED);
        var test = Answered.by(fit);
        assertThat(test.oddsRatio()).isZero();
        assertThat(test.interval().lower()).isZero();
        assertThat(test.interval().upper()).isBetween(1.0, 2.0);
        var other = fisher(10, 0, 6, 4, .95);
        assertThat(other.oddsRatio()).isInfinite();
        assertThat(other.interval().upper()).isInfinite();
    }

    @Test
    void oneAnswerAloneIsNotCompared() {
        var fit = FisherExact.of(new TwoByTwo(7, 0, 4, 0), .95);
        assertThat(fit).isInstanceOf(NotEstimable.class);
        assertThat(fit.warnings().getFirst().kind()).isEqualTo(Warning.Kind.EMPTY_GROUP);
    }

    private static FisherExact fisher(int a, int b, int c, int d, double level) {
        return Answered.by(FisherExact.of(new TwoByTwo(a, b, c, d), level));
    }

    private static void near(double got, double expected, double relative) {
        assertThat(got).isCloseTo(expected, within(relative * Math.abs(expected)));
    }
}
