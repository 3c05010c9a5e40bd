package no.helhet.regelverk.kvalifisering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.math.RoundingMode;

class BrokTest {
    @ParameterizedTest
    @CsvSource({
        "1, 3, 1, 0",
        "1, 2, 1, 1",
        "-1, 2, 1, 0",
        "-3, 2, 1, -1",
        "-2, 3, 1, -1",
        "149, 1, 100, 100",
        "150, 1, 100, 200",
        "-150, 1, 100, -100",
        "-151, 1, 100, -200"
    })
    void itIsRoundedToTheNearestAndHalvesUpwards(long over, long under, long step, long rounded) {
        assertThat(Brok.of(over, under).round(step)).isEqualTo(rounded);
    }

    @Test
    void equalFractionsAreEqualHoweverTheyAreWritten() {
        assertThat(Brok.of(2, -4)).isEqualTo(Brok.of(-1, 2)).hasToString("-1/2");
        assertThat(Brok.of(0, 7)).isEqualTo(Brok.ZERO);
        assertThat(Brok.ZERO.isZero()).isTrue();
        assertThat(Brok.of(-1, 2).abs()).isEqualTo(Brok.of(1, 2));
        assertThatThrownBy(() -> Brok.of(1, 0)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aThirdThreeTimesIsOne() {
        Brok third = Brok.of(1, 3);
        assertThat(third.plus(third).plus(third)).isEqualTo(Brok.ONE);
        assertThat(Brok.ONE.minus(third)).isEqualTo(Brok.of(2, 3));
        assertThat(third.min(Brok.of(2, 7))).isEqualTo(Brok.of(2, 7));
    }

    @Property
    void thirtySecondsRoundAsTheExactDecimalDoes(
            @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long over) {
        // A 32nd ends after five decimals, so BigDecimal can be the judge.
        long judged =
                BigDecimal.valueOf(over)
                        .divide(BigDecimal.valueOf(32))
                        .add(new BigDecimal("0.5"))
                        .setScale(0, RoundingMode.FLOOR)
                        .longValueExact();
        assertThat(Brok.of(over, 32).round(1)).isEqualTo(judged);
    }
}
