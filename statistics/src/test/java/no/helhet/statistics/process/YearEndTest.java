package no.helhet.statistics.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.SplittableRandom;

class YearEndTest {
    @Test
    void steadyGrowthIsCarriedOnToTheMonthsLeft() {
        var amounts = new double[34];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = (100 + i % 12) * Math.pow(1.04, i / 12);
        }
        var end = end(amounts, 2);
        assertThat(end.method()).isEqualTo(YearEnd.Method.GROWTH);
        assertThat(end.months().getFirst().expected()).isCloseTo(110 * 1.04 * 1.04, within(1e-6));
        assertThat(end.total()).isCloseTo(1266 * 1.04 * 1.04, within(1e-6));
        assertThat(end.interval().upper() - end.interval().lower()).isLessThan(1e-6);
    }

    @Test
    void withoutAYearToCompareWithItIsTheMeanAndSaysSo() {
        var fit = YearEnd.of(Numbers.of("kr", 10, 12, 11, 9, 10, 11, 12, 9), 4, 0.8);
        assertThat(fit).isInstanceOf(FittedWithWarnings.class);
        assertThat(result(fit).total()).isCloseTo(84 + 4 * 10.5, within(1e-9));
    }

    @Test
    void fiveMonthsAreTooFew() {
        assertThat(YearEnd.of(Numbers.of("kr", 1, 2, 3, 4, 5), 7, 0.8))
                .isInstanceOf(NotEstimable.class);
    }

    @Test
    void aYearThatIsOverIsItsSum() {
        var amounts = new double[24];
        Arrays.fill(amounts, 12, 24, 3);
        assertThat(end(amounts, 0).total()).isEqualTo(36);
    }

    /// Seasons, growth and chance as the method takes them to be.
    @Test
    void theIntervalHoldsFourTimesInFiveOfWhatItIsMadeFor() {
        assertThat(coverage(0.04, 0)).isBetween(0.77, 0.84);
    }

    /// When the level drifts too, one half per cent a month, the interval holds more seldom: it
    /// does
    /// not know of drift to come.
    @Test
    void theIntervalHoldsMoreSeldomWhenTheLevelDrifts() {
        assertThat(coverage(0.03, 0.005)).isBetween(0.70, 0.84);
    }

    private static double coverage(double noise, double drift) {
        var random = new SplittableRandom(23);
        int held = 0;
        int draws = 4_000;
        for (int d = 0; d < draws; d++) {
            var amounts = new double[36];
            double level = 0;
            double growth = random.nextGaussian(0.05, 0.03);
            for (int i = 0; i < 36; i++) {
                level += drift * random.nextGaussian();
                // The year before is what it was; chance lies in how the next departs from it.
                amounts[i] =
                        i < 12
                                ? 100 * (1 + 0.1 * Math.sin(i))
                                : amounts[i - 12]
                                        * Math.exp(growth + level + noise * random.nextGaussian());
            }
            int left = 4;
            double truth = Arrays.stream(amounts, 24, 36).sum();
            var end = end(Arrays.copyOf(amounts, 36 - left), left);
            if (end.interval().contains(truth)) {
                held++;
            }
        }
        return (double) held / draws;
    }

    private static YearEnd end(double[] amounts, int left) {
        return result(YearEnd.of(Numbers.of("kr", amounts), left, 0.8));
    }

    private static YearEnd result(Fit<YearEnd> fit) {
        return switch (fit) {
            case Fitted<YearEnd>(var end) -> end;
            case FittedWithWarnings<YearEnd>(var end, _) -> end;
            case NotEstimable<YearEnd> none -> throw new AssertionError(none);
        };
    }
}
