package no.helhet.platform.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.SplittableRandom;
import java.util.stream.Collectors;

class ScaleTest {
    @ParameterizedTest
    @CsvSource({
        "0, 10, 5, '0 2 4 6 8 10'",
        "0, 97, 5, '0 20 40 60 80 100'",
        "0, 101, 5, '0 50 100 150'",
        "-9, 12, 5, '−10 −5 0 5 10 15'",
        "0, 0.31, 4, '0,0 0,1 0,2 0,3 0,4'",
        "30, 36, 5, '30 32 34 36'",
        "0, 0, 5, '0,0 0,2 0,4 0,6 0,8 1,0'",
        "7, 7, 3, '0 5 10 15'"
    })
    void ticksStandAtRoundNumbers(double min, double max, int about, String ticks) {
        var scale = Scale.nice(min, max, about, 6, 0, 100);
        var figures = new Figures(scale.decimals());

        assertThat(scale.ticks().stream().map(figures::text).collect(Collectors.joining(" ")))
                .isEqualTo(ticks);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 5, '0 1'",
        "0, 2, 8, '0 1 2'",
        "0, 0, 5, '0 1'",
        "1, 1, 5, '0 1 2'",
        "0, 7, 5, '0 2 4 6 8'"
    })
    void countsHaveWholeNumbers(double min, double max, int about, String ticks) {
        var scale = Scale.nice(min, max, about, 0, 0, 100);
        var figures = new Figures(scale.decimals());

        assertThat(scale.ticks().stream().map(figures::text).collect(Collectors.joining(" ")))
                .isEqualTo(ticks);
    }

    @Test
    void everyValueLiesWithinTheAxisWhateverItsSize() {
        var random = new SplittableRandom(1);
        for (var i = 0; i < 10_000; i++) {
            var size = Math.pow(10, random.nextInt(-6, 12));
            var min = random.nextDouble(-size, size);
            var max = min + random.nextDouble(size);
            var about = random.nextInt(1, 9);
            var scale = Scale.nice(min, max, about, 6, 0, 100);

            assertThat(scale.position(min)).isBetween(-1e-6, 100 + 1e-6);
            assertThat(scale.position(max)).isBetween(-1e-6, 100 + 1e-6);
            assertThat(scale.ticks()).hasSizeBetween(2, 2 * about + 4);
            assertThat(scale.position(scale.ticks().getLast())).isCloseTo(100, within(1e-6));
        }
    }
}
